import type { Boundaries } from '../boundaries/boundaries.ts';
import { sampleAreas } from './tables.ts';

/** An arc of the made-up shires: points of longitude and latitude. */
const ARCS = {
  marchesMoors: '0 2, 0.2 1, 0 0',
  marches: '0 0, -2 0.1, -2.2 1, -2 2, 0 2',
  moors: '0 2, 1.5 2.1, 2 1.2',
  moorsMere: '2 1.2, 1.2 0.6, 1 0',
  moorsSouth: '1 0, 0 0',
  mere: '2 1.2, 3 0.8, 2.6 0, 1 0',
  mereIsland: '3.2 0.2, 3.6 0.3, 3.4 0.6, 3.2 0.2',
  gulls: '-0.8 -1, 0.4 -1.2, 0.6 -0.6, -0.5 -0.5, -0.8 -1',
  town: '-1.4 0.8, -1 0.9, -1.1 1.3, -1.4 0.8',
} as const;

const names = Object.keys(ARCS);
const arc = (name: keyof typeof ARCS) => names.indexOf(name);
const back = (name: keyof typeof ARCS) => ~names.indexOf(name);

/** Neighbours, a town in a hole, an island, and a shire of two parts. */
export const shireBoundaries: Boundaries = {
  id: 'shires',
  publisher: 'Office for Invention',
  title: 'Made-up shapes',
  url: 'https://example.org/shapes',
  licence: { name: 'Public domain', url: 'https://example.org/licence' },
  attribution: 'Contains invented data',
  obtained: { how: 'original' },
  area: 'name',
  file: 'shires.topojson',
  sha256: '',
  arcs: Object.values(ARCS).map((points) => points.split(', ').map((point) => point.split(' ').map(Number))),
  shapes: new Map(
    Object.entries({
      'west-marches': [[[arc('marchesMoors'), arc('marches')], [arc('town')]]],
      'west-moors': [[[arc('moors'), arc('moorsMere'), arc('moorsSouth'), back('marchesMoors')]]],
      eastmere: [[[arc('mere'), back('moorsMere')]], [[arc('mereIsland')]]],
      'isle-of-gulls': [[[arc('gulls')]]],
      'old-town': [[[arc('town')]]],
    }).map(([slug, arcs]) => [
      sampleAreas.bySlug.get(slug)?.code ?? '',
      { type: 'MultiPolygon', arcs: arcs.map((polygon) => polygon.map((ring) => [...ring])) },
    ]),
  ),
};
