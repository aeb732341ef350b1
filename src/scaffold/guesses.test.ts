import { describe, expect, it } from 'vitest';
import { AREAS } from '../test/moorland.ts';
import { findTable } from './findTable.ts';
import { gapRemark } from './gapRemark.ts';
import { guessKind, ruleOf } from './guessKind.ts';
import { guessMarkers } from './guessMarkers.ts';
import { guessWide } from './guessWide.ts';

const rows = (text: string) => text.split('\n').map((line) => line.split(','));

describe('findTable', () => {
  it.each([
    ['a table and nothing else', 'a,b\n1,2\n3,4', { header: 0, headerRows: 1, end: 3 }],
    [
      'a table among titles and notes',
      'Title,\n,\na,b\n1,2\n,\n3,4\n,\nNotes,',
      { header: 2, headerRows: 1, end: 6 },
    ],
    ['two rows of names', 'T\nPlace,2001,,2002,\n,S,P,S,P\nx,1,2,3,4', { header: 1, headerRows: 2, end: 4 }],
    [
      'few names above many',
      'T\n,2001,,,2002,,\nPlace,a,b,c,a,b,c\nx,1,2,3,4,5,6',
      { header: 1, headerRows: 2, end: 4 },
    ],
    ['one column', 'a\n1\n2', { header: 0, headerRows: 1, end: 3 }],
  ])('finds %s', (_what, text, found) => {
    expect(findTable(rows(text))).toEqual(found);
  });

  it('finds no table where there is nothing', () => {
    expect(findTable([])).toBeNull();
    expect(findTable([[''], ['', ' ']])).toBeNull();
  });
});

describe('ruleOf', () => {
  it.each([
    ['number', 'Force', ['12', '1,204', 'c'], { kind: 'number', thousands: ',' }],
    ['period', 'Code', ['2021/22', '2022/23', 'total'], { kind: 'period', format: 'financial-year' }],
    ['period', 'Code', ['first', 'second'], { kind: 'period', format: 'year' }],
    ['text', 'Year', ['2021'], { kind: 'text' }],
  ] as const)(
    'guesses how a %s is written where a person says that it is one',
    (kind, header, cells, rule) => {
      expect(ruleOf(kind, header, cells)).toEqual(rule);
    },
  );
});

describe('guessKind', () => {
  it.each([
    ['Code', ['M1', 'M2', 'M9'], { kind: 'area' }],
    ['District', ['Elsewhere', 'Nowhere'], { kind: 'area' }],
    ['Year', ['2001', '2002'], { kind: 'period', format: 'year' }],
    ['Year ending March', ['2001'], { kind: 'period', format: 'year-ending-march' }],
    ['Year', ['2001/02', '2002/03'], { kind: 'period', format: 'financial-year' }],
    ['When', ['Mar 2001', 'April 2002'], { kind: 'period', format: 'month' }],
    ['When', ['2001 Q1', 'Q2 2002'], { kind: 'period', format: 'quarter' }],
    ['When', ['YE2001-09'], { kind: 'period', format: 'id' }],
    ['Quarter from', ['2001-01-01', '2001-04-01'], { kind: 'period', format: 'quarter', date: 'iso' }],
    ['From', ['31/01/2001'], { kind: 'period', format: 'month', date: 'day-month-year' }],
    ['Month', ['36892', '36923'], { kind: 'period', format: 'month', date: 'serial' }],
    ['Years', ['2003-2009', '2010-2016'], { kind: 'period', format: 'span' }],
    ['When', ['2018/20', '2019/21'], { kind: 'period', format: 'span' }],
    ['When', ['2009-10 to 2014-15'], { kind: 'period', format: 'span', of: 'financial-year' }],
    ['When', ['3 years to March 2024'], { kind: 'period', format: 'span', of: 'year-ending-march' }],
    ['Sheep', ['36892', '36923'], { kind: 'number' }],
    ['Sheep', ['1,234', '..'], { kind: 'number', thousands: ',' }],
    ['Sheep', ['1 234', '5'], { kind: 'number', thousands: ' ' }],
    ['Sheep', ['5.5%', '[x]', '[x]', '[x]', '[c]'], { kind: 'number', percent: true }],
    ['Sheep', ['(5)', '6'], { kind: 'number', negative: 'brackets' }],
    ['Cost', ['£1,234', '-£5'], { kind: 'number', thousands: ',', currency: '£' }],
    ['Cost (£m)', ['1.2', '(0.3)'], { kind: 'number', negative: 'brackets', magnitude: 1_000_000 }],
    ['£000s', ['12', '5'], { kind: 'number', magnitude: 1000 }],
    ['Cost, € billion', ['12', '5'], { kind: 'number', magnitude: 1_000_000_000 }],
    ['Cost in £ by mile', ['12', '5'], { kind: 'number' }],
    ['Breed', ['Swaledale', 'Herdwick'], { kind: 'text' }],
    ['Empty', [], { kind: 'ignore' }],
  ])('takes %s with %j for %j', (header, cells, rule) => {
    expect(guessKind(header, cells, AREAS)).toEqual(rule);
  });

  it.each([
    ['Year', ['2018/19', '2019/20', '2020/21', '2022/24'], { kind: 'period', format: 'financial-year' }],
    ['Quarter', ['2024 Q1', '2024 Q2', '2024 Q3', '2024 Q5'], { kind: 'period', format: 'quarter' }],
    ['Visits', ['2018/19', '2019/20', '2020/21', '2022/24'], { kind: 'number' }],
  ])('takes a column named %s for what most of %j are', (header, cells, rule) => {
    expect(guessKind(header, cells, AREAS)).toEqual(rule);
  });
});

describe('guessWide', () => {
  it.each([
    [['Place', '2001', '2002'], 'Period', { Value: '*' }],
    [['Place', 'Sheep 2001/02', 'Sheep 2002/03'], 'Period', { Sheep: 'Sheep *' }],
    [
      ['Place', '2001 Sheep', '2001 Rams', '2002 Sheep', '2002 Rams'],
      'Period',
      { Sheep: '* Sheep', Rams: '* Rams' },
    ],
    [['Place', 'Sheep 2003-2009', 'Sheep 2010-2016'], 'Period', { Sheep: 'Sheep *' }],
    [['Place', '2003/04 to 2005/06', '2006/07 to 2008/09'], 'Period', { Value: '*' }],
    [['Year', 'Northmoor', 'Gull & Tern'], 'Area', { Value: '*' }],
  ])('turns %j into rows', (headers, name, values) => {
    expect(guessWide(headers, AREAS)).toMatchObject({ name, values });
  });

  it.each([
    [['Place', 'Sheep 2001']],
    [['Place', 'Sheep 2001', 'Rams 2002']],
    [['Place', 'Year', 'Sheep']],
    [['Place', 'c1000', 'c1001', 'c1002']],
  ])('leaves %j alone', (headers) => expect(guessWide(headers, AREAS)).toBeNull());
});

describe('gapRemark', () => {
  const years = { kind: 'period', format: 'year' } as const;

  it.each([[['2010', '2012', '2014']], [['2021', '2011', '2016']]])('tells of %j', (texts) => {
    expect(gapRemark(years, texts).remark).toContain('gapped: true');
  });

  it.each([[['2010', '2012']], [['2010', '2011', '2013']], [['2010', '2010', '2010']]])(
    'has nothing to say of %j',
    (texts) => expect(gapRemark(years, texts)).toEqual({}),
  );

  it('knows of spans that they adjoin', () => {
    const spans = { kind: 'period', format: 'span' } as const;
    expect(gapRemark(spans, ['2001-2003', '2004-2006', '2007-2009'])).toEqual({});
    expect(gapRemark(spans, ['2001-2003', '2005-2007', '2009-2011']).remark).toContain('gapped');
  });
});

describe('guessMarkers', () => {
  it('knows what is official, guesses what is usual, and leaves the rest to a person', () => {
    const cells = [
      '1,234 [r]',
      '5 [p][e]',
      '6 (p)',
      '7 (a)',
      '..',
      '-',
      '',
      '12%',
      '(5)',
      '..',
      '£1,234',
      '-€5',
      '(£5)',
      '£-5',
    ];
    expect(
      guessMarkers(cells).map(({ symbol, status, guessed, times }) => [symbol, status, guessed, times]),
    ).toEqual([
      ['[r]', 'r', false, 1],
      ['[p]', 'p', false, 1],
      ['[e]', 'e', false, 1],
      ['(p)', 'p', true, 1],
      ['(a)', null, true, 1],
      ['..', 'x', true, 2],
      ['-', null, true, 1],
      ['', null, true, 1],
    ]);
  });
});
