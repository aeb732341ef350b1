import { describe, expect, it } from 'vitest';
import { FaultList } from '../faults/fault.ts';
import { AREA_COLUMNS } from '../newsroom/areaRow.ts';
import { areasOf, readAreas } from '../newsroom/areas.ts';
import { newAreaRows } from '../scaffold/areaRows.ts';
import { matchAreas } from '../scaffold/matchAreas.ts';
import { csvText } from '../tables/csvText.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { namesOf, readGazetteer } from './gazetteer.ts';
import { nameKey } from './nameKey.ts';

const gazetteer = readGazetteer();
const kinds = [...gazetteer.kinds.keys()];

describe('the gazetteer', () => {
  it('has a known kind for each area and prefix, and no code twice', () => {
    const used = [...gazetteer.areas, ...gazetteer.prefixes.values()].map(({ kind }) => kind);
    expect(used.filter((kind) => !kinds.includes(kind ?? ''))).toEqual([]);
    expect(gazetteer.byCode.size).toBe(gazetteer.areas.length);
  });

  it('has a row for each parent', () => {
    const parents = [...gazetteer.areas, ...gazetteer.prefixes.values()].map(({ parent = '' }) => parent);
    expect(parents.filter((code) => code !== '' && !gazetteer.byCode.has(code))).toEqual([]);
  });

  it.each(kinds)('spells no two areas alike: %s', (kind) => {
    const areas = gazetteer.areas.filter((area) => area.kind === kind);
    const keys = areas.flatMap((area) => [...new Set(namesOf(area).map(nameKey))]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(kinds)('makes rows that a newsroom can read: %s', (kind) => {
    const seen = gazetteer.areas.flatMap(({ code, name, kind: own }) => (own === kind ? { code, name } : []));
    const { rows } = newAreaRows(matchAreas(seen, gazetteer, kind), areasOf([]), gazetteer, undefined);
    const text = csvText([AREA_COLUMNS, ...rows.map((row) => AREA_COLUMNS.map((name) => row[name] ?? ''))]);
    const faults = new FaultList();
    const areas = readAreas(temporaryNewsroom({ 'data/areas.csv': text }), faults);
    expect(faults.all).toEqual([]);
    expect(areas.all.length).toBeGreaterThanOrEqual(seen.length);
  });
});

describe('nameKey', () => {
  it.each([
    ['Gull & Tern', 'Tern and Gull'],
    ['Averton, City of', 'City of Averton'],
    ['Ynys Fôr', 'ynys for'],
    ['St. Ebb’s', "St Ebb's"],
    ['Eastmere Borough Council', 'Eastmere'],
  ])('is one for %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Averton', 'City of Averton'],
    ['North Moor', 'Moor'],
  ])('tells %s from %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
