import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { areasOf } from '../newsroom/areas.ts';
import { sha256 } from '../test/moorland.ts';
import { sampleAreas } from '../test/tables.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { readBoundaries } from './readBoundaries.ts';

const AREAS = areasOf(sampleAreas.all.filter(({ kind }) => kind === 'shire'));

interface Made {
  readonly arcs?: unknown;
  readonly geometries?: readonly unknown[];
  readonly more?: object;
  readonly yaml?: string;
  /** In place of a topology. */
  readonly text?: string;
}

const SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

function shape(name: string, arcs: unknown = [[0]]) {
  return { type: 'Polygon', arcs, properties: { name } };
}

function read(
  { arcs = [SQUARE], geometries = [shape('Eastmere')], more = {}, yaml = '', text }: Made,
  options = {},
) {
  const objects = { shires: { type: 'GeometryCollection', geometries } };
  const content = text ?? JSON.stringify({ type: 'Topology', objects, arcs, ...more });
  const newsroom = temporaryNewsroom({
    'data/boundaries/shires/shires.topojson': content,
    'data/boundaries/shires/source.yaml': `publisher: Office for Invention
title: Shapes
url: https://example.org/shapes
obtained: { how: original }
area: name
file: shires.topojson
${yaml.includes('sha256') ? '' : `sha256: ${sha256(content)}\n`}${yaml}`,
  });
  const faults = new FaultList();
  const boundaries = readBoundaries(newsroom, AREAS, faults, options);
  return { boundaries, faults: faults.all.map(formatFault) };
}

it('boundaries are shapes by the code of their area, whether the file names its code, name or alias', () => {
  const { boundaries, faults } = read({
    geometries: [shape('X00000001'), shape('West Moors'), shape('East Mere')],
  });
  expect(faults).toEqual([]);
  expect([...(boundaries[0]?.shapes.keys() ?? [])]).toEqual(['X00000001', 'X00000002', 'X00000003']);
});

it('points that are written as steps from one to the next are added up', () => {
  const arcs = [
    [
      [10, 20],
      [5, 0],
      [0, 5],
      [-5, -5],
    ],
  ];
  const transform = { scale: [0.1, 0.1], translate: [-2, 50] };
  const [found] = read({ arcs, more: { transform } }).boundaries;
  expect(found?.arcs[0]?.map((point) => point.map((one) => Math.round(one * 100) / 100))).toEqual([
    [-1, 52],
    [-0.5, 52],
    [-0.5, 52.5],
    [-1, 52],
  ]);
});

it('a newsroom needs no boundaries', () => {
  const faults = new FaultList();
  expect(readBoundaries(temporaryNewsroom({ 'data/areas.csv': '' }), AREAS, faults)).toEqual([]);
  expect(faults.all).toEqual([]);
});

describe('a fault', () => {
  it.each<[string, Made, RegExp]>([
    [
      'of a shape whose area is unknown',
      { geometries: [shape('Eastmeer')] },
      /unknown area: Eastmeer[\s\S]*if it is Eastmere/,
    ],
    [
      'of two shapes of one area',
      { geometries: [shape('Eastmere'), shape('East Mere')] },
      /two shapes of one area: Eastmere/,
    ],
    [
      'of a property that shapes lack',
      { geometries: [{ ...shape('x'), properties: { nm: 'x', cd: 'y' } }] },
      /shape 1 without name[\s\S]*among nm, cd/,
    ],
    ['of a changed file', { yaml: `sha256: ${'a'.repeat(64)}` }, /raw file has changed/],
    [
      'of a national grid',
      {
        arcs: [
          [
            [530_000, 180_000],
            [1, 1],
            [530_000, 180_000],
          ],
        ],
      },
      /no longitude and latitude: 530000, 180000/,
    ],
    [
      'of a point without numbers',
      {
        arcs: [
          [
            [0, 0],
            [null, 1],
            [0, 0],
          ],
        ],
      },
      /broken file: arc 0 holds what is no point: \[null,1\]/,
    ],
    [
      'of a huge number',
      {
        arcs: [
          [
            [1e308, 0],
            [1e308, 1],
          ],
        ],
        more: { transform: { scale: [1e9, 1], translate: [0, 0] } },
      },
      /no longitude and latitude: Infinity/,
    ],
    ['of an arc that is none', { arcs: [7] }, /broken file: arc 0 has fewer than two points/],
    [
      'of an arc that is not there',
      { geometries: [shape('Eastmere', [[3]])] },
      /broken file: no arc 3 among 1/,
    ],
    [
      'of a ring that does not close',
      { arcs: [SQUARE.slice(0, 3)] },
      /broken file: a ring that does not close: arcs 0/,
    ],
    [
      'of lines in place of areas',
      { geometries: [{ type: 'LineString', arcs: [0], properties: {} }] },
      /not a TopoJSON file of areas: objects\.shires\.geometries\.0/,
    ],
    [
      'of GeoJSON',
      { text: '{"type":"FeatureCollection","features":[]}' },
      /not a TopoJSON file[\s\S]*npx mapshaper/,
    ],
    ['of half a file', { text: '{"type":"Topology","objects":{' }, /not JSON/],
    ['of a number', { text: '7' }, /not a TopoJSON file of areas: the file/],
    [
      'of several objects',
      {
        more: {
          objects: {
            a: { type: 'GeometryCollection', geometries: [] },
            b: { type: 'GeometryCollection', geometries: [] },
          },
        },
      },
      /several objects: a, b[\s\S]*object: a/,
    ],
    ['of an object that is not there', { yaml: 'object: __proto__' }, /unknown object: __proto__/],
    ['of a file that is too large', { text: `{"a":"${'x'.repeat(8_000_000)}"}` }, /file is too large/],
    [
      'of a licence that asks for words',
      { yaml: 'licence: { name: Open, url: https://example.org }' },
      /licence without an attribution/,
    ],
    ['of a file in another folder', { yaml: 'sha256: x\nobject: ../x' }, /sha256/],
  ])('is made %s', (_, made, expected) => {
    const { boundaries, faults } = read(made);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
    expect(boundaries).toEqual([]);
  });

  it('is made of a folder without a description', () => {
    const faults = new FaultList();
    readBoundaries(temporaryNewsroom({ 'data/boundaries/shires/a.topojson': '{}' }), AREAS, faults);
    expect(faults.all.map(({ file, what }) => `${file} ${what}`)).toEqual([
      'data/boundaries/shires/source.yaml boundaries without a description: the file is missing',
    ]);
  });

  it('is not made of areas that a newsroom of the past did not have yet', () => {
    const { boundaries, faults } = read(
      { geometries: [shape('Nowhere'), shape('Eastmere')] },
      { isPast: true },
    );
    expect([faults.length, boundaries[0]?.shapes.size]).toEqual([0, 1]);
  });

  it('is not made of unknown areas that are left out for a reason', () => {
    const { boundaries, faults } = read({
      geometries: [shape('Nowhere'), shape('Eastmere')],
      yaml: 'leftOut: shires of another country',
    });
    expect(faults).toEqual([]);
    expect(boundaries[0]?.shapes.size).toBe(1);
  });
});
