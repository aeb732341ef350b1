import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Names } from '../finder/names.ts';
import { nameWords } from '../finder/nameWords.ts';
import { placeSearch } from './placeSearch.ts';

const NAMES: Pick<Names, 'areas' | 'places' | 'generic'> = {
  generic: ['city', 'of', 'council'],
  areas: [
    ['West Marches', '', null],
    ['West Moors', '', 0, 'The Moors'],
    ['Dyfed-Powys', '', null],
    ['Ynys Môn', '', null],
    ['Isle of Gull & Tern', '', null],
  ],
  places: [
    ['Newcastle upon Tyne', '', 0],
    ['Newcastle-under-Lyme', '', 1],
    ['St. Helens', '', 0],
    ["King's Lynn", '', 1],
    ['Kingston upon Hull', '', 2],
    ['Newport', 'in the Marches', 0],
    ['Newport', 'on the coast', 3],
    ['Birmingham', '', 2],
  ],
};
const search = placeSearch(NAMES);
const found = (typed: string) => search(typed).names.map(({ name }) => name);

describe('a search for a place', () => {
  it.each([
    ['newcastle', ['Newcastle upon Tyne', 'Newcastle-under-Lyme']],
    ['NEWCASTLE UNDER', ['Newcastle-under-Lyme']],
    ['w mar', ['West Marches']],
    ['dyfed powys', ['Dyfed-Powys']],
    ['ynys mon', ['Ynys Môn']],
    ['saint helens', ['St. Helens']],
    ['st helens', ['St. Helens']],
    ['gull and tern', ['Isle of Gull & Tern']],
    ['Kings Lynn', ["King's Lynn"]],
    ['king’s lynn', ["King's Lynn"]],
    ['hull', ['Kingston upon Hull']],
    ['the moors', ['West Moors']],
    ['mingham', ['Birmingham']],
    ['City of Birmingham', ['Birmingham']],
    ['west moors council', ['West Moors']],
    ['B’ham', ['Birmingham']],
    ['', []],
    [' -', []],
  ])('finds by “%s”: %j', (typed, names) => {
    expect(found(typed)).toEqual(names);
    expect(search(typed).similar).toBe(false);
  });

  it.each([
    ['Birmngham', 'Birmingham'],
    ['birmingahm', 'Birmingham'],
    ['newcaslte upon', 'Newcastle upon Tyne'],
  ])('finds what is spelt much like “%s”, and says so', (typed, name) => {
    const { names, similar } = search(typed);
    expect([names[0]?.name, similar]).toEqual([name, true]);
  });

  it.each(['Grimwick', 'xx', 'mo z'])('finds nothing by “%s”', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it('puts a name that is meant before one that begins so, and looks within names only where none does', () => {
    const more = placeSearch({
      generic: [],
      areas: [],
      places: [
        ['Portwick', '', 0],
        ['Newport', '', 0],
        ['Port', '', 0],
      ],
    });
    expect(more('port').names.map(({ name }) => name)).toEqual(['Port', 'Portwick']);
    expect(more('wpor').names.map(({ name }) => name)).toEqual(['Newport']);
  });

  it('tells two places of one name apart', () => {
    expect(search('newport').names.map(({ hint, areas }) => [hint, areas])).toEqual([
      ['in the Marches', [0]],
      ['on the coast', [3]],
    ]);
  });

  it('finds every name by its beginning, in any case, with any accents, and by all of it first', () => {
    const names = [...NAMES.areas, ...NAMES.places].map(([name]) => name);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.boolean(), (name, length, upper) => {
        const begin = name.slice(0, Math.max(1, length % (name.length + 1)));
        const typed = upper
          ? begin.toUpperCase()
          : begin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
        expect(found(typed)).toContain(name);
        expect(found(name)[0]).toBe(name);
      }),
    );
  });

  it('finds only names with every word that was typed, unless it says that they are similar', () => {
    const plain = placeSearch({ areas: [], places: NAMES.places, generic: [] });
    const letters = fc.stringMatching(/^[a-zA-ZÀ-ž '&.-]{0,12}$/);
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme' })), (typed) => {
        const { names, similar } = plain(typed);
        for (const { name } of similar ? [] : names)
          for (const word of nameWords(typed)) expect(nameWords(name).join('')).toContain(word);
      }),
    );
  });
});
