import { describe, expect, it } from 'vitest';
import { drawFramed as drawChart } from '../test/chart.ts';
import { textBoxes } from '../test/svgText.ts';
import { chartContext } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';

const context = chartContext([thefts]);
const draw = (settings: object) => drawChart(settings as { type: string }, context);
const texts = (svg: string) => textBoxes(svg).map((box) => box.text);

describe('a tile map', () => {
  const drawn = draw({ type: 'tiles', column: 'thefts.rate' });

  it('has a table that says which code is whose', () => {
    expect(drawn.table.columns.map(({ label }) => label)).toContain('In the picture');
    const codes = drawn.table.rows.map(([, , code = '']) => code);
    expect(new Set(codes).size).toBe(drawn.table.rows.length);
    for (const code of codes) expect(drawn.svg.wide).toContain(`>${code}<`);
  });

  it('has a tile with a code and a value for each area', () => {
    expect(texts(drawn.svg.wide)).toEqual(
      expect.arrayContaining(['WMa', 'WMo', 'Eas', 'IG', 'OT', '15.1', '1.0']),
    );
  });

  const inkOf = (code: string) =>
    new RegExp(
      `class="chart-fill-([\\w-]+)"[^>]*>(?:<text [^>]*>[^<]*</text>)*(?:<text [^>]*>)?${code}<`,
    ).exec(drawn.svg.wide)?.[1];

  it('gives areas that print alike one shade', () => {
    expect(inkOf('WMa')).toMatch(/^on-step-\d$/);
    expect(inkOf('WMa')).toBe(inkOf('WMo'));
    expect(inkOf('Eas')).not.toBe(inkOf('WMa'));
  });

  it('leaves a tile hollow that is not ranked, and explains it in the key', () => {
    expect(drawn.svg.wide).toMatch(/chart-fill-page chart-stroke-axis"[^>]*\/><path/);
    expect(inkOf('OT')).toBe('muted');
    expect(texts(drawn.svg.phone)).toContain('not ranked');
  });

  it('outlines this area, last of all', () => {
    expect(drawn.svg.wide.match(/chart-stroke-ink/g)).toHaveLength(1);
  });

  it('names the bounds of its shades as printed', () => {
    expect(texts(drawn.svg.wide)).toEqual(expect.arrayContaining(['0.0', '1.0', '15.1']));
  });

  it('needs areas that have a place on it', () => {
    expect(() => draw({ type: 'tiles', column: 'thefts.rate', kind: 'country' })).toThrow(
      'a tile map of no areas: country',
    );
  });
});

describe.each(['lines', 'dots'])('a slope chart of %s', (as) => {
  const draw = (settings: object) => drawChart({ type: 'slope', as, ...settings }, context);
  const drawn = draw({ column: 'thefts.thefts', from: 2018 });

  it('has two values for each comparable area that has both', () => {
    expect(drawn.table.rows).toEqual([
      ['West Marches', '130', '371 [p]'],
      ['West Moors', '78', '186'],
      ['Eastmere', '5', '5'],
      ['Isle of Gulls', '0', '0'],
      ['Old Town', '9', '9'],
    ]);
  });

  it('draws an area once that is named twice', () => {
    const areas = ['area', 'west-marches'];
    const one = draw({ column: 'thefts.thefts', areas, from: 2018 });
    expect(one.table.rows).toEqual([['West Marches', '130', '371 [p]']]);
  });

  it('counts the directions as printed', () => {
    expect(drawn.alt).toContain('in 4 areas, 2018 and 2023: up in 2, unchanged in 2.');
    expect(drawn.alt).toContain('The West Marches: up from 130 in 2018 to 371 in 2023.');
  });

  it('says what stands between its two periods, in the notes and in the alt text', () => {
    expect(drawn.notes.join(' ')).toContain('From 2020 attempted thefts are counted too.');
    expect(drawn.alt).toContain('The way of counting changed with the figures for 2020.');
  });

  it('leaves out an area that lacks one of the two, and says so', () => {
    const { notes } = draw({ column: 'thefts.thefts', from: 2019 });
    expect(notes).toContain('The figure for the West Moors in 2019 is not available.');
  });
});

describe('small multiples', () => {
  it('share one scale', () => {
    const { svg } = draw({ type: 'multiples', column: 'thefts.thefts', areas: ['area', 'west-moors'] });
    const ends = [...svg.wide.matchAll(/<circle[^>]*cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    const zero = Number(/<path d="M0 ([\d.]+)H/.exec(svg.wide)?.[1]);
    const [first = 0] = ends;
    expect((zero - first) / (zero - (ends.at(-1) ?? 0))).toBeCloseTo(371 / 186, 1);
  });

  it('set each area against the nation, but not by a total of its parts', () => {
    const thin = (settings: object) =>
      draw({ type: 'multiples', areas: ['area', 'west-moors'], ...settings }).svg.wide.match(
        /chart-stroke-series-2"[^>]*stroke-width="1.2"/g,
      )?.length ?? 0;
    expect(thin({ column: 'thefts.rate' })).toBe(2);
    expect(thin({ column: 'thefts.thefts' })).toBe(0);
    expect(thin({ column: 'thefts.thefts', reference: 'eastmere' })).toBe(2);
    expect(thin({ column: 'thefts.rate', areas: ['area', 'nation'] })).toBe(1);
    const { svg, table } = draw({ type: 'multiples', column: 'thefts.rate', areas: ['area', 'west-moors'] });
    expect(texts(svg.phone)).toContain('Albia');
    expect(table.columns.map(({ label }) => label)).toContain('Albia');
  });

  it('are high enough for slopes to be seen', () => {
    const { svg } = draw({ type: 'multiples', column: 'thefts.rate' });
    for (const picture of [svg.wide, svg.phone]) {
      const levels = [...picture.matchAll(/<path d="M[\d.]+ ([\d.]+)H/g)].map(([, y]) => Number(y));
      expect(Math.max(...levels) - Math.min(...levels)).toBeGreaterThan(80);
    }
  });

  it('leave gaps where values are missing, and say so once', () => {
    const { notes } = draw({ type: 'multiples', column: 'thefts.rate' });
    expect(notes).toContain('The figure for the West Moors in 2019 is not available.');
  });
});

describe('a number', () => {
  it('stands with what it counts and how it has changed', () => {
    const { svg, alt } = draw({ type: 'number', column: 'thefts.thefts' });
    expect(texts(svg.wide)).toEqual([
      'Thefts recorded in the West Marches in 2023',
      'Down from 564 in 2022',
      '371',
    ]);
    expect(alt).toBe('Thefts recorded in the West Marches in 2023: 371, down from 564 in 2022.');
  });

  it('is larger the wider its form is', () => {
    const { svg } = draw({ type: 'number', column: 'thefts.thefts' });
    const [phone, wide, lead] = [svg.phone, svg.wide, svg.lead].map((each) =>
      Math.max(...[...each.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))),
    ) as [number, number, number];
    expect(phone).toBeLessThan(wide);
    expect(wide).toBeLessThan(lead);
  });

  it('is not compared across a break in the series', () => {
    const { alt } = draw({ type: 'number', column: 'thefts.thefts', period: 2020 });
    expect(alt).toBe('Thefts recorded in the West Marches in 2020: 297.');
  });

  it('is not compared with a value on the other side of a break of its own', () => {
    const { svg } = draw({ type: 'number', column: 'thefts.thefts', area: 'nation', period: 2020 });
    expect(texts(svg.wide).join(' ')).not.toMatch(/from/i);
  });

  it('says that nothing has changed when it prints the same', () => {
    const { alt } = draw({ type: 'number', column: 'thefts.thefts', area: 'eastmere' });
    expect(alt).toContain('5, unchanged from 2022.');
  });

  it('names what it lacks', () => {
    expect(() => draw({ type: 'number', column: 'thefts.share' })).toThrow(
      'no value: thefts.share in the West Marches',
    );
  });
});

describe('a table', () => {
  it('has the first and the last value of each row, with the course between them', () => {
    const areas = ['area', 'nation'];
    const { svg, alt } = draw({ type: 'table', column: 'thefts.thefts', areas, from: 2020 });
    expect(texts(svg.wide)).toEqual([
      'West Marches',
      'Albia',
      '2020',
      '2023',
      '297',
      '371',
      '1,200',
      '1,000',
    ]);
    expect(alt).toContain('2 rows with trend lines, 2020 to 2023.');
  });

  it('has only the last value where a break parts it from the first', () => {
    const { svg } = draw({ type: 'table', column: 'thefts.thefts', areas: ['area', 'nation'] });
    expect(texts(svg.wide)).toEqual(['West Marches', 'Albia', '2023', '371', '1,200']);
  });

  it('may have a row for each column', () => {
    const { table } = draw({ type: 'table', columns: ['thefts.thefts', 'thefts.rate'], from: 2022 });
    expect(table.rows).toEqual([
      ['2022', '564', '19.1'],
      ['2023', '371 [p]', '15.1'],
    ]);
  });
});

describe('columns', () => {
  it('have their values on them where there is room, and n/a where there is none', () => {
    const { svg } = draw({ type: 'column', column: 'thefts.rate', area: 'west-moors' });
    expect(texts(svg.wide)).toEqual(
      expect.arrayContaining(['6.6', '7.8', 'n/a', '8.8', '15.6', '17.7', '15.1']),
    );
  });

  it('stand on zero and hang from it', () => {
    const { svg } = draw({ type: 'column', column: 'thefts.change' });
    const firsts = [...svg.wide.matchAll(/ d="m\S+ (\S+?)h\S+?v(\S+?)h/g)].map(([, y, height]) => {
      return { top: Number(y), bottom: Number(y) + Number(height) };
    });
    const [above, below] = firsts;
    expect(above?.bottom).toBeGreaterThan(above?.top ?? 0);
    expect(below?.top).toBeCloseTo(above?.bottom ?? 0, 0);
  });
});
