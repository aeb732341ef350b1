import { z } from 'zod';
import { oneIn } from '../../figures/oneIn.ts';
import { knownPoints, type Series } from '../../figures/series.ts';
import { isShareOfWhole } from '../../tables/column.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { isPercentage } from '../../words/isPercentage.ts';
import type { Language } from '../../words/language.ts';
import { rows } from '../axes/rows.ts';
import type { ChartProblem } from '../chart.ts';
import { columnsAt, namedValue } from '../columnsAt.ts';
import { byRow } from '../dataTable.ts';
import { sideBySide } from '../facets.ts';
import type { Form } from '../form.ts';
import { hundreds, people, peopleHeight } from '../marks/waffle.ts';
import { drawPlot, type Picture, type Plot } from '../plot.ts';
import type { ColumnOf } from '../references.ts';
import { columnOrColumns, columnRefs, common, labels, once, oneOrMoreColumns } from '../settings.ts';
import { columnsOf } from '../shown.ts';
import { chartType } from '../type.ts';
import { refuseIf } from '../wants.ts';

const schema = z
  .strictObject({
    ...{ ...common, ...columnOrColumns, ...once, labels },
    columns: columnRefs.max(4).optional(),
    as: z.enum(['one-in-n', 'grid']).default('one-in-n'),
  })
  .superRefine(oneOrMoreColumns);

/** A percentage as people one can count, or as squares of a hundred. */
export const waffle = chartType({
  schema,
  fits: ({ column }) => isShareOfWhole(column) && { score: 50, why: 'a percentage as people one can count' },
  draw(settings, context) {
    const { language } = context;
    const { charts } = language;
    const [isGrid, key] = [settings.as === 'grid', settings.columns ? 'columns' : 'column'];
    refuseIf(columnsOf(settings, context).flatMap((of) => kindProblems(of, key)));
    const { shown, area, period } = columnsAt(settings, 'a waffle', context, 1);
    refuseIf(shown.series.flatMap((one) => sizeProblems(one, isGrid, key)));
    const { labels: called } = settings;
    const shares = shown.series.flatMap((one, at) => shareOf(one, isGrid, language, called?.[at]));
    const start = charts.starts[isGrid ? 'squares' : 'people'](area, period);
    return {
      shown,
      alt: [[charts.says(start, charts.shares(shares.map(({ said }) => said)))]],
      data: byRow(shown, language),
      picture: (form) => (isGrid ? drawGrids(shares, form) : drawPeople(shares, form)),
    };
  },
});

function kindProblems({ column, table }: ColumnOf, key: string): ChartProblem[] {
  if (isShareOfWhole(column)) return [];
  const kind = `${column.kind}${column.negative ? ' that may be below zero' : ''}`;
  const what = `a waffle of a ${kind}: ${table.id}.${column.name}`;
  const mend = isPercentage(column) ? 'draw bars' : 'draw a number or bars';
  return [{ key, what, expected: 'a percentage of a whole', mend }];
}

/** More people than this in a row cannot be counted at a glance. */
const MOST_PEOPLE = 20;

function sizeProblems(series: Series, isGrid: boolean, key: string): ChartProblem[] {
  const { column, area } = series;
  return knownPoints(series).flatMap(({ value, period }): ChartProblem[] => {
    const where = `${inEnglish.places.the(area)}, ${inEnglish.periods.text(period)}`;
    const of = `${column.name} ${inEnglish.numbers.label(value, column)}, ${where}`;
    if (value < 0 || value > 100)
      return [{ key, what: `not a share of a whole: ${of}`, expected: '0 to 100%' }];
    const count = oneIn(value)?.n ?? 0;
    if (isGrid || (count >= 2 && count <= MOST_PEOPLE)) return [];
    const expected = `a share from one in two to one in ${MOST_PEOPLE}`;
    return [{ key: 'as', what: `no clear one in so many: ${of}`, expected, mend: 'write as: grid' }];
  });
}

/** A percentage that is known, the words for it, and one of how many people is meant; grids do not use that. */
function shareOf(series: Series, isGrid: boolean, language: Language, called?: string) {
  const { name, said, label } = namedValue(series, language, called);
  const { numbers, figures, charts } = language;
  return knownPoints(series).map(({ value }) => {
    const phrase = isGrid ? null : oneIn(value);
    const words = phrase ? figures.oneIn(numbers.oneIn(phrase.n), phrase.hedge).join('') : null;
    return {
      ...{ value, people: phrase?.n ?? 1 },
      caption: { number: label, beside: words ?? '', besideRole: 'highlight', below: name } as const,
      said: charts.share(name, said ?? label, called !== undefined, words),
    };
  });
}

type Share = ReturnType<typeof shareOf>[number];

const SIZE = { thickness: 0, gap: 16 };

function drawPeople(shares: readonly Share[], form: Form): Plot {
  const counts = shares.map((share) => share.people);
  const all = shares.map(({ caption, people: count }) => {
    return { name: '', caption, thickness: peopleHeight(count, counts, form.width) };
  });
  return { y: rows(all, SIZE), marks: [people(counts)] };
}

const LARGEST_GRID = 220;

/** All of one size, as large as they can be side by side. */
function drawGrids(shares: readonly Share[], form: Form): Picture {
  const across = Math.min(shares.length, form.width > 500 ? 4 : 2);
  const side = Math.min(LARGEST_GRID, (form.width - SIZE.gap * (across - 1)) / across);
  const pictures = shares.map(({ caption, value }) => {
    const y = rows([{ name: '', caption, thickness: side }], SIZE);
    return drawPlot({ y, marks: [hundreds(value, side)] }, { ...form, width: side });
  });
  return sideBySide(pictures, across, side + SIZE.gap);
}
