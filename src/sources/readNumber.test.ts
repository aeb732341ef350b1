import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../tables/status.ts';
import { MISSING_STATUSES } from '../tables/status.ts';
import { readNumber } from './readNumber.ts';
import { columnRule } from './source.ts';

const markers: Record<string, Status> = {
  '..': 'x',
  '[x]': 'x',
  '[r]': 'r',
  '[e]': 'e',
  '[c]': 'c',
  '*': 'p',
};

function read(text: string, rule: object = {}, known: Record<string, Status> = markers) {
  const parsed = columnRule.parse({ kind: 'number', ...rule });
  if (parsed.kind !== 'number') throw new TypeError('not a number column');
  return readNumber(text, parsed, known);
}

describe('readNumber', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['12', 12],
    [' 12 ', 12],
    ['-3.5', -3.5],
    ['−3.5', -3.5],
    ['+4', 4],
    ['.5', 0.5],
    ['007', 7],
  ])('reads %j', (text, value) => {
    expect(read(text)).toEqual({ value, status: '' });
  });

  it('reads thousands and percent signs where they are declared', () => {
    expect(read('1,234,567.5', { thousands: ',' })).toEqual({ value: 1234567.5, status: '' });
    expect(read('1 234', { thousands: ' ' })).toEqual({ value: 1234, status: '' });
    expect(read('999', { thousands: ',' })).toEqual({ value: 999, status: '' });
    expect(read('27%', { percent: true })).toEqual({ value: 27, status: '' });
    expect(read('27 %', { percent: true })).toEqual({ value: 27, status: '' });
  });

  it('reads numbers in brackets as less than zero where it is declared', () => {
    const brackets = { negative: 'brackets', thousands: ',', percent: true };
    expect(read('(1,234)', brackets)).toEqual({ value: -1234, status: '' });
    expect(read('(2.5%) [r]', brackets)).toEqual({ value: -2.5, status: '[r]' });
    expect(read('-5', brackets)).toEqual({ value: -5, status: '' });
    expect(read('(5)')).toEqual({
      what: 'number in brackets: (5)',
      mend: 'declare negative: brackets for the column in source.yaml, if it means less than zero',
    });
  });

  it('reads currency signs where they are declared', () => {
    const pounds = { currency: '£', thousands: ',', negative: 'brackets' };
    expect(read('£1,234.50', pounds)).toEqual({ value: 1234.5, status: '' });
    expect(read('-£5', pounds)).toEqual({ value: -5, status: '' });
    expect(read('£-5 [r]', pounds)).toEqual({ value: -5, status: '[r]' });
    expect(read('(£1,234)', pounds)).toEqual({ value: -1234, status: '' });
    expect(read('1,234', pounds)).toEqual({ value: 1234, status: '' });
    expect(read('€5', pounds)).toEqual({
      what: 'currency sign: €5',
      mend: 'declare currency: "€" for the column in source.yaml',
    });
    expect(read('-£5')).toEqual({
      what: 'currency sign: -£5',
      mend: 'declare currency: "£" for the column in source.yaml',
    });
  });

  it('reads thousands and millions as what they stand for, without the dust of binary arithmetic', () => {
    expect(read('4.35', { magnitude: 1000 })).toEqual({ value: 4350, status: '' });
    expect(read('8.2', { magnitude: 1_000_000 })).toEqual({ value: 8_200_000, status: '' });
    expect(read('£0.07', { currency: '£', magnitude: 1_000_000 })).toEqual({ value: 70_000, status: '' });
    expect(read('-1.1 [r]', { magnitude: 1_000_000 })).toEqual({ value: -1_100_000, status: '[r]' });
  });

  it('reads declared markers in place of a number', () => {
    expect(read('..')).toEqual({ value: undefined, status: '[x]' });
    expect(read('[c]')).toEqual({ value: undefined, status: '[c]' });
    expect(read('[x][r]')).toEqual({ value: undefined, status: '[x][r]' });
    expect(read('', {}, { '': 'x' })).toEqual({ value: undefined, status: '[x]' });
  });

  it('reads declared markers after a number', () => {
    expect(read('1,234 [r]', { thousands: ',' })).toEqual({ value: 1234, status: '[r]' });
    expect(read('5[r][e]')).toEqual({ value: 5, status: '[r][e]' });
    expect(read('5 [r] [e]')).toEqual({ value: 5, status: '[r][e]' });
    expect(read('5*')).toEqual({ value: 5, status: '[p]' });
  });

  const declared = 'a number, or a declared marker: "..", "[x]", "[r]", "[e]", "[c]", "*"';
  const refused: [title: string, text: string, rule: object, problem: object][] = [
    [
      'an empty cell',
      '',
      {},
      {
        what: 'empty number',
        expected: declared,
        mend: 'declare what "" means under markers in source.yaml',
      },
    ],
    [
      'a symbol that is not declared',
      ':',
      {},
      {
        what: 'not a number: :',
        expected: declared,
        mend: 'declare what ":" means under markers in source.yaml',
      },
    ],
    [
      'a marker after a number that is not declared',
      '12 [u]',
      {},
      {
        what: 'not a number: [u]',
        expected: declared,
        mend: 'declare what "[u]" means under markers in source.yaml',
      },
    ],
    [
      'a comma that is not declared',
      '1,234',
      {},
      { what: 'comma in a number: 1,234', mend: 'declare thousands: "," for the column in source.yaml' },
    ],
    [
      'a comma in the wrong place',
      '1,23',
      { thousands: ',' },
      {
        what: 'thousands in the wrong place: 1,23',
        expected: 'three digits after each ","',
        mend: 'if it is a decimal comma, declare decimal: "," for the column in source.yaml',
      },
    ],
    [
      'a percent sign that is not declared',
      '27%',
      {},
      { what: 'percent sign: 27%', mend: 'declare percent: true for the column in source.yaml' },
    ],
    [
      'a number with a marker that says there is none',
      '12 [x]',
      {},
      {
        what: 'number with a marker that says there is none: 12 [x]',
        mend: 'a raw file is never edited: declare what the marker means in source.yaml',
      },
    ],
    [
      'a number that would lose digits',
      '9007199254740993',
      {},
      { what: 'number of more digits than can be kept: 9007199254740993', expected: 'at most 15 digits' },
    ],
    [
      'a marker that needs a number',
      '[r]',
      {},
      {
        what: 'marker without a number: [r]',
        expected: `a number before it, or a marker that says why there is none: ${MISSING_STATUSES.join(', ')}`,
      },
    ],
  ];
  it.each(refused)('refuses %s', (_title, text, rule, problem) => {
    expect(read(text, rule)).toEqual(problem);
  });

  it.each(['1e5', '1.2.3', '(5)', '0x10', 'NaN', 'Infinity', '#DIV/0!', '1-2', '--1', 'constructor', '1 2'])(
    'never guesses at %s',
    (text) => {
      expect(read(text)).toHaveProperty('what');
    },
  );

  it('reads back any number, however it is declared to be written', () => {
    const value = fc
      .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.nat({ max: 4 }))
      .map(([digits, places]) => digits / 10 ** places);
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(',', ' ', ''),
        fc.boolean(),
        fc.boolean(),
        (number, thousands, percent, brackets) => {
          const [whole = '', fraction] = Math.abs(number).toFixed(4).split('.');
          const digits = `${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}.${fraction}${percent ? '%' : ''}`;
          const sign = number < 0 ? '-' : '';
          const text = brackets && number < 0 ? `(${digits})` : `${sign}${digits}`;
          const rule = {
            percent,
            negative: brackets ? 'brackets' : 'sign',
            ...(thousands === '' ? {} : { thousands }),
          };
          expect(read(`${text} [r]`, rule)).toEqual({
            value: Number(`${sign}${Math.abs(number).toFixed(4)}`),
            status: '[r]',
          });
        },
      ),
    );
  });

  it('gives a number, a status or a problem for any text, and no number without digits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-−+(]?[\d., %()[\]rx]*$/)), (text) => {
        const cell = read(text);
        if ('what' in cell) return;
        expect(cell.value === undefined || (Number.isFinite(cell.value) && /\d/.test(text))).toBe(true);
        expect(cell.value !== undefined || cell.status !== '').toBe(true);
      }),
    );
  });
});
