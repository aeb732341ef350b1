import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measured, measuredWith, oneYear, SHIRES } from '../test/measuring.ts';
import { type SampleCell, sampleArea, sampleTable } from '../test/tables.ts';
import { plainBody, tellText, whatIsWrong } from '../test/tellText.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { AREA_MEASURES_WITH } from './areaMeasures.ts';
import { cellValue } from './cellMeasures.ts';
import { printAtStart } from './print.ts';
import { latestPoint, seriesOf } from './series.ts';

const SLUGS = ['west-marches', 'west-moors', 'eastmere', 'isle-of-gulls'] as const;

function of(cells: Readonly<Record<string, SampleCell>>, slug = 'west-marches', column = {}) {
  return seriesOf(oneYear(cells, column), 'thefts', sampleArea(slug));
}

describe('the first of the areas', () => {
  const cells = { 'west-marches': 7, 'west-moors': 9, eastmere: 5, 'isle-of-gulls': 5 };

  test.each([
    ['topList', 1, 'West Moors (nine)'],
    ['topList', 2, 'West Moors (nine) and West Marches (seven)'],
    ['topList', 4, 'West Moors (nine), West Marches (seven), Eastmere (five) and Isle of Gulls (five)'],
    ['topList', 3, 'missing: Eastmere, Isle of Gulls tie across the end of the list; list 2 or 4'],
    ['topList', 5, 'missing: only 4 areas are ranked'],
    ['amongHighest', 2, 'true'],
    ['amongHighest', 1, 'false'],
    ['amongLowest', 3, 'true'],
    ['amongLowest', 2, 'false'],
  ] as const)('%s of %d', (measure, length, text) => {
    expect(measuredWith(of(cells), measure, length)).toBe(text);
  });

  it('leaves out what is unreliable or not comparable', () => {
    const others = { ...cells, eastmere: [99, '[u]'], 'old-town': 99 } as const;
    expect(measuredWith(of(others), 'topList', 1)).toBe('West Moors (nine)');
    expect(measuredWith(of(others, 'eastmere'), 'amongHighest', 2)).toMatch(/^unknown/);
  });
});

test.each([
  [{ 'west-marches': 10, 'west-moors': 20, eastmere: 60 }, '30', '20'],
  [{ 'west-marches': 10, 'west-moors': 21 }, '15.5', '15.5'],
  [{ 'west-marches': 10, 'west-moors': 20, eastmere: [90, '[u]'], 'old-town': 90 } as const, '15', '15'],
  [{ 'west-marches': 10 }, 'missing: fewer than two areas', 'missing: fewer than two areas'],
])('average and median of the areas: %j', (cells, average, median) => {
  const figure = of(cells);
  expect([measured(figure, 'averageOfAreas'), measured(figure, 'medianOfAreas')]).toEqual([average, median]);
});

test.each([
  [{ 'west-marches': 10, 'west-moors': 20, eastmere: 60 }, {}, '90'],
  [{ 'west-marches': 10, 'west-moors': [20, '[u]'] } as const, {}, '30'],
  [
    { 'west-marches': 10, 'west-moors': null },
    {},
    'missing: no value for West Moors, so the total is not known',
  ],
  [{ 'west-marches': 10 }, {}, 'missing: fewer than two areas'],
  [
    { 'west-marches': 1.5, 'west-moors': 2 },
    { kind: 'rate', decimals: 1, denominator: 'per 1,000 people' } as const,
    'missing: a rate can’t be added up',
  ],
])('total of the areas: %j %j is %s', (cells, column, total) => {
  expect(measured(of(cells, 'west-marches', column), 'totalOfAreas')).toBe(total);
});

test.each([
  ['areas', 30, 'Thirty'],
  ['periods', 30, null],
] as const)('a number of %s may open a sentence: %d', (counts, value, text) => {
  const figure = of({ 'west-marches': 1 });
  const context = { name: 'thefts', language: inEnglish, nation: sampleArea('albia'), peers: SHIRES };
  const cell = cellValue(figure, latestPoint(figure), 'areas', context);
  expect(printAtStart({ ...cell, kind: 'rank', counts, value }, inEnglish)).toBe(text);
});

it('has no more decimals than a count in parts', () => {
  const figure = of({ 'west-marches': 20.4, 'west-moors': 31.9 }, 'west-marches', { decimals: 1 });
  // 26.15
  expect(measured(figure, 'averageOfAreas')).toBe('26.2');
});

describe('quartiles of the areas', () => {
  const FOUR = { 'west-marches': 10, 'west-moors': 20, eastmere: 40, 'isle-of-gulls': 80 };

  it('lie between the two nearest areas', () => {
    const figure = of(FOUR);
    // Type 7: the places 1.75 and 3.25 of four.
    expect([measured(figure, 'lowerQuartileOfAreas'), measured(figure, 'upperQuartileOfAreas')]).toEqual([
      '17.5',
      '50',
    ]);
  });

  it.each([
    ['isle-of-gulls', 'true', 'false'],
    ['eastmere', 'false', 'false'],
    ['west-marches', 'false', 'true'],
  ])('have %s in the top or bottom quarter, or neither', (slug, top, bottom) => {
    const figure = of(FOUR, slug);
    expect([measured(figure, 'inTopQuarter'), measured(figure, 'inBottomQuarter')]).toEqual([top, bottom]);
  });

  it('leave out areas that tie across the end of a quarter', () => {
    expect(measured(of({ ...FOUR, eastmere: 80 }, 'eastmere'), 'inTopQuarter')).toBe('false');
  });

  it('need four areas', () => {
    const { eastmere: _, ...three } = FOUR;
    expect(measured(of(three), 'upperQuartileOfAreas')).toBe('missing: fewer than four areas');
    expect(measured(of(three), 'inTopQuarter')).toMatch(/^unknown/);
  });
});

describe('how many areas', () => {
  const say = (body: string, area = 'west-marches') => {
    const told = tellText(body, { area });
    return [plainBody(told), whatIsWrong(told)];
  };

  it.each([
    [
      'Burglaries rose in {{ burglaries.areas["rose"] }} of {{ burglaries.areas["rose"].of }} areas.',
      'Burglaries rose in one of four areas.',
    ],
    ['Burglaries fell in {{ burglaries | areas: "fell" }} areas.', 'Burglaries fell in two areas.'],
    [
      'All but {{ burglaries.areas["rose"].others }} areas saw burglaries rise.',
      'All but three areas saw burglaries rise.',
    ],
    [
      'Burglaries rose in {{ burglaries.areas["rose"].only.the }} only.',
      'Burglaries rose in the West Marches only.',
    ],
    [
      'Burglaries fell in {{ burglaries.areas["fell"].names }}.',
      'Burglaries fell in the West Moors and the Isle of Gulls.',
    ],
    ['{% if burglaries.areas["rose"].all %}x{% else %}Not all rose.{% endif %}', 'Not all rose.'],
    [
      '{% unless burglaries.areas["halved"].none %}Burglaries were halved in some areas.{% endunless %}',
      'Burglaries were halved in some areas.',
    ],
  ])('%s', (body, text) => {
    expect(say(body)).toEqual([text, []]);
  });

  it('says nothing of all but some, of all or of the only one where not all are known', () => {
    const cells = { 'west-marches': [5, 4], eastmere: [5, 6], 'west-moors': [null, 4] } as const;
    const table = sampleTable({
      periods: ['2001', '2002'],
      columns: { thefts: { title: 'Thefts' } },
      cells: Object.fromEntries(Object.entries(cells).map(([slug, thefts]) => [slug, { thefts }])),
    });
    const figure = seriesOf(table, 'thefts', sampleArea('west-marches'));
    const context = { name: 'thefts', language: inEnglish, nation: sampleArea('albia'), peers: SHIRES };
    const found = AREA_MEASURES_WITH['areas']?.measure(figure, 'fell', context);
    const { of, others, all, only } = (found?.is === 'whole' && found.names) || {};
    const unknown = 'it can’t be told of West Moors';
    expect([of, others, all, only]).toMatchObject([
      { value: { value: 2 } },
      { value: { value: null, missing: unknown } },
      { judgement: { truth: false } },
      { area: null, missing: unknown },
    ]);
  });
});

it.each([
  ['fell', '1 where it fell, of the 2'],
  ['aboveNation', '0 where it was above the nation, of the 0'],
  ['fellSinceStart', '1 where it fell since the start, of the 2'],
  ['recordHigh', '0 where it was a record high, of the 0'],
])('says what was counted by areas["%s"]', (condition, how) => {
  const table = sampleTable({
    periods: ['2001', '2002'],
    columns: { thefts: { title: 'Thefts' } },
    cells: { albia: { thefts: [9, 10] }, 'west-marches': { thefts: [5, 4] }, eastmere: { thefts: [5, 6] } },
  });
  const figure = seriesOf(table, 'thefts', sampleArea('west-marches'));
  const context = { name: 'thefts', language: inEnglish, nation: sampleArea('albia'), peers: SHIRES };
  const found = AREA_MEASURES_WITH['areas']?.measure(figure, condition, context);
  const said = found?.is === 'whole' ? found.value.how : found;
  expect(said).toBe(`${how} comparable areas of which it can be told`);
});

it('agrees with a count over the raw rows', () => {
  const values = fc.array(fc.tuple(fc.option(fc.nat(4)), fc.option(fc.nat(4))), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(values, (raw) => {
      const cells = Object.fromEntries(SLUGS.map((slug, i) => [slug, { thefts: [...(raw[i] ?? [])] }]));
      const table = sampleTable({
        periods: ['2001', '2002'],
        columns: { thefts: { title: 'Thefts' } },
        cells,
      });
      const figure = seriesOf(table, 'thefts', sampleArea('west-marches'));
      // Where nobody has a figure for 2002, the newest is another year's.
      if (raw.every(([, to]) => to === null)) return;
      const fell = raw.filter(([from, to]) => from !== null && to !== null && to < from).length;
      expect(measuredWith(figure, 'areas', 'fell', 'ons')).toBe(fell === 0 ? 'none' : String(fell));
      const own = raw[0]?.[1] ?? null;
      const higher = own === null ? 0 : raw.slice(1).filter(([, to]) => to !== null && to > own).length;
      expect(measuredWith(figure, 'areas', 'higher', 'ons')).toBe(higher === 0 ? 'none' : String(higher));
    }),
  );
});
