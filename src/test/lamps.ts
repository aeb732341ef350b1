import type { Site } from '../newsroom/site.ts';
import type { TableSource } from '../tables/table.ts';
import { sampleSite } from './sampleSite.ts';

/** A made-up site of parishes, and its one source. */

export const lampSite: Site = { ...sampleSite, description: 'Figures for every parish.', nation: 'N1' };

export const lampSource: TableSource = {
  id: 'lamps',
  publisher: 'Office of Lamps',
  title: 'Lamps lit',
  url: 'https://lamps.example/',
  licence: { name: 'Open', url: 'https://open.example/' },
  attribution: 'Adapted from data from the Office of Lamps',
  obtained: { how: 'original', note: '' },
  released: '2020-02-03',
};
