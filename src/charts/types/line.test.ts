import { describe, expect, it } from 'vitest';
import { areasOf } from '../../newsroom/areas.ts';
import { TableRows } from '../../tables/tableRows.ts';
import { drawFramed as drawChart } from '../../test/chart.ts';
import { textBoxes } from '../../test/svgText.ts';
import { chartContext, type SampleCell, sampleAreas, sampleTable } from '../../test/tables.ts';
import { thefts } from '../../test/thefts.ts';

const context = chartContext([thefts]);
const draw = (settings: object) => drawChart({ type: 'line', ...settings }, context);
const texts = (svg: string) => textBoxes(svg).map((box) => box.text);

function drawCells(cells: readonly SampleCell[]) {
  const table = sampleTable({
    periods: cells.map((_, index) => String(2018 + index)),
    columns: { thefts: {} },
    cells: { 'west-marches': { thefts: cells } },
  });
  return drawChart({ type: 'line', column: 'thefts.thefts' }, chartContext([table]));
}

/** Points of the drawn lines, one list for each stretch that is joined. */
function stretches(svg: string): number[] {
  const [, d = ''] = /class="chart-stroke-series-1"[^>]* d="([^"]*)"/.exec(svg) ?? [];
  return d
    .split('M')
    .filter(Boolean)
    .map((part) => part.split('L').length);
}

describe('a line chart', () => {
  it('draws a point for each value, stops at a break, and labels the last and the peak', () => {
    const { svg } = draw({ column: 'thefts.thefts' });
    expect(stretches(svg.wide)).toEqual([3, 4]);
    expect(texts(svg.wide)).toEqual(expect.arrayContaining(['371', '567']));
    expect(texts(svg.wide)).not.toContain('West Marches');
  });

  it('puts the values where the scale has them', () => {
    const [, d = ''] = /d="(M[^"]*L[^"]*)"/.exec(drawCells([0, 50, 100]).svg.wide) ?? [];
    const [first, middle, last] = d
      .slice(1)
      .split('L')
      .map((pair) => pair.split(',').map(Number)) as [[number, number], [number, number], [number, number]];
    expect(middle[0] - first[0]).toBeCloseTo(last[0] - middle[0], 0);
    expect(first[1] - middle[1]).toBeCloseTo(140, 0);
    expect(middle[1] - last[1]).toBeCloseTo(140, 0);
  });

  it('leaves a gap for a missing value, and says so', () => {
    const { svg, notes, table } = drawCells([1, 2, null, 4, 5]);
    expect(stretches(svg.wide)).toEqual([2, 2]);
    expect(notes).toEqual(['The figure for the West Marches in 2020 is not available.']);
    expect(table.rows[2]).toEqual(['2020', 'not available']);
  });

  it('leaves a gap for a period that the table skips', () => {
    const periods = ['2018', '2019', '2021', '2022'];
    const cells = { 'west-marches': { thefts: [1, 2, 3, 4] } };
    const table = sampleTable({ periods, columns: { thefts: {} }, cells });
    const { svg } = drawChart({ type: 'line', column: 'thefts.thefts' }, chartContext([table]));
    expect(stretches(svg.wide)).toEqual([2, 2]);
  });

  it('draws a value between two gaps as a dot', () => {
    const { svg } = drawCells([1, null, 3, null, 5, 6]);
    expect(stretches(svg.wide)).toEqual([2]);
    expect(svg.wide.match(/<circle/g)).toHaveLength(3);
  });

  it('stops the line before a value that must not be compared with those before, and goes on from it', () => {
    const { svg, notes } = drawCells([1, 2, [9, '[b]'], 4, 5]);
    expect(stretches(svg.wide)).toEqual([2, 3]);
    expect(notes).toEqual(['The figure for the West Marches in 2020 is not comparable with those before.']);
  });

  it('draws a value that neither side may be joined to as a hollow dot', () => {
    const { svg } = drawCells([1, 2, [9, '[b]'], [4, '[b]'], 5]);
    expect(stretches(svg.wide)).toEqual([2, 2]);
    expect(svg.wide).toContain('class="chart-fill-page chart-stroke-series-1"');
  });

  it('says which values are provisional, estimated, of low reliability or withheld', () => {
    expect(drawCells([1, [2, '[e]'], [3, '[u]'], [null, '[c]'], [4, '[p][r]']]).notes).toEqual([
      'The figure for the West Marches in 2021 is withheld to protect confidentiality.',
      'The figure for the West Marches in 2022 is provisional.',
      'The figure for the West Marches in 2019 is estimated.',
      'The figure for the West Marches in 2020 is of low reliability.',
    ]);
  });

  it('marks a break with a rule and words in the plot, and one note', () => {
    const { svg, notes, alt } = draw({ column: 'thefts.thefts' });
    expect(notes[0]).toBe(
      'From 2020 attempted thefts are counted too. Figures before 2020 cannot be compared with later ones.',
    );
    expect(texts(svg.wide).join(' ')).toContain('Counting changed with the figures for 2020');
    // Where there is less room, the note says the rest.
    expect(texts(svg.phone)).toContain('Counting changed');
    expect(alt).toContain('The way of counting changed with the figures for 2020.');
  });

  const broken = (counts: readonly (number | null)[], period: string) => {
    const table = sampleTable({
      periods: counts.map((_count, index) => String(2018 + index)),
      columns: { thefts: {} },
      cells: { 'west-marches': { thefts: counts } },
      breaks: [{ from: period, because: 'counted anew' }],
    });
    return drawChart({ type: 'line', column: 'thefts.thefts' }, chartContext([table]));
  };

  it('shades the years that neither side may be compared with, and says truly when the rules changed', () => {
    const table = sampleTable({
      periods: ['YE2018-09', 'YE2019-09', 'YE2020-09', 'YE2021-09', 'YE2022-09'],
      columns: { thefts: {} },
      cells: { 'west-marches': { thefts: [1, 2, 3, 4, 5] } },
      breaks: [
        { from: 'YE2019-09', changed: '2019-04', because: 'Attempts count since April 2019' },
        { from: 'YE2020-09', changed: '2020-06', because: 'Threats count since June 2020' },
      ],
    });
    const { svg, alt, notes } = drawChart({ type: 'line', column: 'thefts.thefts' }, chartContext([table]));
    expect(stretches(svg.wide)).toEqual([2]);
    expect(svg.wide.match(/chart-fill-track/g)).toHaveLength(1);
    expect(alt).toContain('The way of counting changed in April 2019 and in June 2020.');
    expect(notes).toEqual([
      'Attempts count since April 2019. Threats count since June 2020. Figures before 2021 cannot be compared with later ones.',
    ]);
  });

  it('keeps a peak’s label off a rule', () => {
    const { svg } = broken([6_600, 9_400, 10_600, 12_277, 11_500, 9_400, 10_600, 8_015], '2021');
    const [, x = ''] = /d="M([\d.]+)[^"]*"[^>]*stroke-dasharray="4 3"/.exec(svg.phone) ?? [];
    const peak = textBoxes(svg.phone).find(({ text }) => text === '12,277');
    expect(Number(x)).toBeGreaterThan(0);
    expect(peak && (peak.left > Number(x) || peak.right < Number(x))).toBe(true);
  });

  it('has no peak and no course that reaches behind a break', () => {
    const { svg, alt, description } = broken(
      [6_600, 9_400, 12_277, 10_600, 11_500, 9_400, 10_600, 8_015],
      '2021',
    );
    expect(texts(svg.wide)).toContain('11,500');
    expect(texts(svg.wide)).not.toContain('12,277');
    expect(alt).toContain(
      'since a break in 2021, from 10,600 in 2021 to a peak of 11,500 in 2022, then down to 8,015 in 2025',
    );
    expect(description).toContain('Highest since a break in 2021: 11,500 in 2022; lowest: 8,015 in 2025.');
  });

  it('names the break itself, where its own period has no value', () => {
    const { alt } = broken([9, 8, null, 6, 5], '2020');
    expect(alt).toContain('since a break in 2020, down from 6 in 2021 to 5 in 2022');
  });

  it('does not mark a break that lies outside the periods shown', () => {
    const { svg, notes } = draw({ column: 'thefts.thefts', from: 2020 });
    expect(svg.wide).not.toContain('stroke-dasharray');
    expect(notes.join(' ')).not.toContain('attempted');
  });

  it('tells several lines apart by their names, and none by a dash, which reads as a forecast', () => {
    const { svg, table } = draw({ column: 'thefts.rate', areas: ['area', 'nation', 'west-moors'] });
    expect(svg.wide).not.toMatch(/chart-stroke-series-\d"[^>]*stroke-dasharray/);
    const roles = [...svg.wide.matchAll(/chart-stroke-(series-\d)"[^>]* d="/g)].map(([, role]) => role);
    expect(new Set(roles).size).toBe(3);
    expect(texts(svg.wide)).toEqual(expect.arrayContaining(['West Marches', 'Albia 6.0', 'West Moors 15.1']));
    expect(table.columns.map((column) => column.label)).toEqual([
      'Period',
      'West Marches',
      'Albia',
      'West Moors',
    ]);
  });

  it('names a line in two lines of text on the phone, with its value on the second', () => {
    const { code } = context.nation;
    const long = areasOf(
      sampleAreas.all.map((area) => (area.code === code ? { ...area, name: 'Albiana and Wolds' } : area)),
    );
    const nation = long.byCode.get(code) ?? context.nation;
    const rows = thefts.rows.map((row) => ({ ...row, area: long.byCode.get(row.area.code) ?? row.area }));
    const tables = new Map([['thefts', { ...thefts, rows: TableRows.of(rows) }]]);
    const where = { ...context, areas: long, nation, tables };
    const { svg } = drawChart({ type: 'line', column: 'thefts.rate', areas: ['area', 'nation'] }, where);
    expect(texts(svg.phone)).toEqual(expect.arrayContaining(['Albiana and', 'Wolds 6.0']));
  });

  it('keeps the label of a peak at the first point off the values of the axis', () => {
    const { svg } = draw({ column: 'thefts.thefts', from: 2021 });
    for (const picture of [svg.wide, svg.phone]) {
      const boxes = textBoxes(picture);
      const peak = boxes.find(({ text }) => text === '567');
      const axis = Math.max(...boxes.filter(({ text }) => /^\d00$/.test(text)).map(({ right }) => right));
      expect(peak?.left).toBeGreaterThan(axis);
    }
  });

  it('puts words that are wider than their span beside it', () => {
    const text = 'The bridge was closed for most of it';
    const { svg } = draw({ column: 'thefts.thefts', spans: [{ from: 2021, to: 2021, text }] });
    const [, x = '', width = ''] =
      /<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]*chart-fill-track/.exec(svg.phone) ?? [];
    const words = textBoxes(svg.phone).filter((box) => text.includes(box.text) && /[a-z]/.test(box.text));
    expect(words.length).toBeGreaterThan(1);
    const [left, right] = [Number(x), Number(x) + Number(width)];
    expect(words.every((box) => box.left > right || box.right < left)).toBe(true);
  });

  it('draws an area once, however often the edition makes it be named', () => {
    const { table } = draw({ column: 'thefts.rate', areas: ['area', 'west-marches', 'nation'] });
    expect(table.columns).toHaveLength(3);
  });

  it('says what the markers in its table stand for', () => {
    const { description, table } = draw({ column: 'thefts.thefts' });
    expect(table.rows.flat().filter((cell) => /\[[a-z]+\]/.test(cell))).not.toEqual([]);
    for (const [marker = ''] of table.rows
      .flat()
      .join(' ')
      .matchAll(/\[[a-z]+\]/g))
      expect(description).toMatch(new RegExp(`In the table, .*\\${marker.slice(0, -1)}\\] marks `));
    expect(broken([5, 6, 7], '2019').description).not.toContain('In the table');
  });

  it('describes the highlighted series first, then the others', () => {
    expect(draw({ column: 'thefts.rate', areas: ['area', 'nation'] }).alt).toBe(
      'Line chart of thefts per 1,000 people, the West Marches: since a break in 2020, from 10.2 in 2020 to a peak of 19.4 in 2021, then down to 15.1 in 2023. The way of counting changed with the figures for 2020. Albia: from 5.0 in 2020 to 6.0 in 2023.',
    );
  });

  it('begins its axis at zero unless told otherwise', () => {
    const zero = texts(draw({ column: 'thefts.thefts', area: 'nation', from: 2021 }).svg.wide);
    const near = texts(draw({ column: 'thefts.thefts', area: 'nation', from: 2021, zero: false }).svg.wide);
    expect(zero).toContain('0');
    expect(near).not.toContain('0');
  });

  it('copes with zeros and with values that never change', () => {
    expect(drawCells([0, 0, 0]).alt).toContain('unchanged at 0 from 2018 to 2020');
    expect(drawCells([-3, -1, -2]).svg.wide).toContain('−1');
  });
});
