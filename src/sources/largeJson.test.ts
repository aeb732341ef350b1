import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothRead, type Described } from '../test/bothReaders.ts';
import { madeUpAreas } from '../test/tables.ts';

const names = madeUpAreas.all.map(({ name }) => name);
const [one = '', two = ''] = names;
const read = (text: string, described: Described = {}) => bothRead(text, described, 'a.json');

/** Numbers as files write them, which is more than JavaScript writes. */
const number = fc.oneof(
  fc.constantFrom(
    '1.50',
    '1e-7',
    '12E+2',
    '0',
    '-0.0',
    '-99',
    'null',
    '"1 234 [r]"',
    '".."',
    '0.10000000000000000001',
    '5e-324',
  ),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .map((value) => JSON.stringify(value)),
);
const record = fc
  .tuple(
    fc.constantFrom(...names),
    fc.integer({ min: 1000, max: 9999 }),
    number,
    number,
    fc.constantFrom(
      'a',
      'ä ',
      'a\nb',
      'true',
      '"\\',
      '\u2028',
      '😀',
      'a text that is longer than twelve bytes',
    ),
  )
  .map(([area, year, thefts, share, kind]) => {
    return `{"Area": ${JSON.stringify(area)},"Year":${year}, "Thefts":${thefts},"Share" : ${share},\n"Kind":${JSON.stringify(kind)},"Notes":true}`;
  });

const whole = `{"Area":"${one}","Year":2020,"Thefts":1,"Share":2,"Kind":"a","Notes":null}`;
const other = `{"Year":"2021","Area":"${two}","Thefts":1,"Share":2,"Kind":"\\u0061b","Notes":false}`;

describe('largeJson', () => {
  it('makes of records what the reader of small files makes of them', async () => {
    const seen = { releases: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 9 }), async (records) => {
        const { large, small } = await read(`[${records.join(',\n')}]\n`);
        if (small.release) expect(large).toEqual(small);
        else expect(large).toBeNull();
        if (large) seen.releases += 1;
      }),
      { numRuns: 60 },
    );
    expect(seen.releases).toBeGreaterThan(30);
  });

  it.each([
    ['keys in another order', `[${whole},${other}]`, {}],
    ['a byte order mark', `\uFEFF [ ${whole} ] `, {}],
    [
      'records that are kept',
      `[${whole},${other}]`,
      { keep: [{ column: 'Kind', values: ['ab'], because: 'other' }] },
    ],
    ['truth as a text', `[${whole.replace('"a"', 'true')}]`, {}],
  ] satisfies [string, string, Described][])(
    'reads %s as the reader of small files does',
    async (_, text, described) => {
      const { large, small } = await read(text, described);
      expect(small.release).not.toBeNull();
      expect(large).toEqual(small);
    },
  );

  it.each([
    ['a fault', `[${whole.replace('2020', '"then"')}]`],
    ['a key twice', `[${whole.replace('"Notes"', '"Kind"')}]`],
    ['a key too many', `[${whole},${other.replace('{', '{"More":1,')}]`],
    ['a key that is missing', `[${whole},{"Area":"${two}"}]`],
    ['a comma too many', `[${whole.replace('null}', 'null,}')}]`],
    ['a number that is none', `[${whole.replace('null', 'NaN')}]`],
    ['zero less than zero', `[${whole.replace('"Thefts":1', '"Thefts":-0')}]`],
    ['a fraction in a text', `[${whole.replace('"a"', '1.50')}]`],
    ['a record within a record', `[${whole.replace('null', '{"a":1}')}]`],
    ['a text that is cut short', `[${whole},`],
    ['two commas', `[${whole},,${other}]`],
    ['a comma before the end', `[${whole},]`],
    ['a comment', `[${whole}, /* more */ ${other}]`],
    ['no comma', `[${whole} ${other}]`],
    ['something behind the end', `[${whole}] x`],
    ['an object', `{"data":[${whole}]}`],
    ['no record', '[]'],
  ])('leaves %s to the reader of small files', async (_, text) => {
    expect((await read(text)).large).toBeNull();
  });
});
