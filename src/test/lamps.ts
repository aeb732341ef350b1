import { siteSchema } from '../newsroom/site.ts';

/** A made-up site and its one source, as schemas give them. */

export const lampSite = siteSchema.parse({
  name: 'The Example',
  description: 'Figures for every parish.',
  url: 'https://example.org/data/',
  language: 'en-GB',
  publisher: { name: 'Example Press', url: 'https://example.org/' },
  byline: 'Data desk',
  numbers: 'pa',
  nation: 'N1',
  areaKinds: {},
});

export const lampSource = {
  id: 'lamps',
  publisher: 'Office of Lamps',
  title: 'Lamps lit',
  url: 'https://lamps.example/',
  licence: { name: 'Open', url: 'https://open.example/' },
  attribution: 'Adapted from data from the Office of Lamps',
  obtained: { how: 'original' as const, note: '' },
  released: '2020-02-03',
};
