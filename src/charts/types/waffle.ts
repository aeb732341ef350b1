import { z } from 'zod';
import { oneIn } from '../../figures/oneIn.ts';
import { isShareOfWhole } from '../../tables/column.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { isPercentage } from '../../words/isPercentage.ts';
import { captions } from '../axes/captions.ts';
import type { ChartContext, ChartProblem } from '../chart.ts';
import { type ColumnCell, type ColumnSet, columnSet, columnSetTable } from '../columnSet.ts';
import { sideBySide } from '../facets.ts';
import type { Form } from '../form.ts';
import { HUNDRED, hundreds } from '../marks/hundreds.ts';
import { people, peopleHeight } from '../marks/people.ts';
import { drawPlot } from '../plot.ts';
import { columnAt } from '../references.ts';
import { areaRef, columnRef, columnRefs, common, oneOrMoreColumns, periodRef } from '../settings.ts';
import { chartType, type Picture, refuse, refuseIf } from '../type.ts';

const schema = z
  .strictObject({
    ...common,
    column: columnRef.optional(),
    columns: columnRefs.max(4).optional(),
    area: areaRef.optional(),
    period: periodRef.optional(),
    as: z.enum(['one-in-n', 'grid']).default('one-in-n'),
    labels: z.array(z.string().min(1)).optional(),
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof schema>;

/** More people than this in a row cannot be counted at a glance. */
const MOST_PEOPLE = 20;

/** A percentage as people one can count, or as squares of a hundred. */
export const waffle = chartType({
  schema,
  draw(settings, context) {
    const columns = settings.columns ?? [settings.column ?? ''];
    refuseIf(kindProblems(columns, settings, context));
    const set = columnSet({ columns, area: settings.area, period: settings.period }, context, 1);
    refuseIf(shareProblems(set, settings));
    const known = set.cells.filter((cell) => cell.value !== null);
    const shares = known.map((cell) => shareOf(cell, settings, columns, context));
    const { language } = context;
    const { charts } = language;
    const said = shares.map(({ cell, name, words }) =>
      charts.share(name, cell.said, settings.labels !== undefined, words === cell.text ? null : words),
    );
    const start = charts.starts[settings.as === 'grid' ? 'squares' : 'people'](set.area, set.period);
    const text = charts.says(start, charts.shares(said));
    return {
      alt: [[text]],
      description: text,
      data: columnSetTable(set, language),
      notes: set.notes,
      column: columns[0] ?? '',
      picture: (form) => (settings.as === 'grid' ? drawGrids(shares, form) : drawPeople(shares, form)),
    };
  },
});

function kindProblems(columns: readonly string[], settings: Settings, context: ChartContext): ChartProblem[] {
  const key = settings.columns ? 'columns' : 'column';
  const problems: ChartProblem[] = columns.flatMap((ref) => {
    const { column } = columnAt(ref, context);
    if (isShareOfWhole(column)) return [];
    return [
      {
        key,
        what: `a waffle of a ${column.kind}${column.negative ? ' that may be below zero' : ''}: ${ref}`,
        expected: 'a percentage of a whole',
        mend: isPercentage(column) ? 'draw bars' : 'draw a number or bars',
      },
    ];
  });
  if (settings.labels && settings.labels.length !== columns.length) {
    problems.push({
      key: 'labels',
      what: `labels for other columns: ${settings.labels.length} labels, ${columns.length} columns`,
      expected: 'a label for each column',
    });
  }
  return problems;
}

function shareProblems({ cells, area, period }: ColumnSet, settings: Settings): ChartProblem[] {
  const key = settings.columns ? 'columns' : 'column';
  const where = `${inEnglish.places.the(area)}, ${inEnglish.periods.text(period)}`;
  return cells.flatMap(({ column, value, text }) => {
    if (value === null) return [];
    if (value < 0 || value > 100) {
      return [
        { key, what: `not a share of a whole: ${column.name} ${text}, ${where}`, expected: '0 to 100%' },
      ];
    }
    const people = oneIn(value)?.n ?? 0;
    if (settings.as === 'grid' || (people >= 2 && people <= MOST_PEOPLE)) return [];
    return [
      {
        key: 'as',
        what: `no clear one in so many: ${column.name} ${text}, ${where}`,
        expected: `a share from one in two to one in ${MOST_PEOPLE}`,
        mend: 'write as: grid',
      },
    ];
  });
}

function shareOf(
  cell: ColumnCell,
  settings: Settings,
  columns: readonly string[],
  context: ChartContext,
): Share {
  const value = cell.value ?? refuse({ key: 'column', what: `no value: ${cell.column.name}` });
  const { numbers, figures, charts } = context.language;
  const index = columns.findIndex((ref) => columnAt(ref, context).column === cell.column);
  const name = settings.labels?.[index] ?? charts.title(cell.column.title);
  const phrase = oneIn(value);
  if (settings.as === 'grid' || !phrase) return { cell, name, words: cell.text, people: phrase?.n ?? 1 };
  const words = figures.oneIn(numbers.oneIn(phrase.n), phrase.hedge).join('');
  return { cell, name, words, people: phrase.n };
}

/** A percentage and the words for it. */
interface Share {
  readonly cell: ColumnCell;
  /** Whose share it is. */
  readonly name: string;
  /** `around one in seven`; or the percentage again. */
  readonly words: string;
  /** One of how many people is meant; not used by grids. */
  readonly people: number;
}

function captionOf({ cell, name, words }: Share, height: number) {
  const beside = words === cell.text ? '' : words;
  return { number: cell.text, beside, besideRole: 'highlight', below: name, height } as const;
}

function drawPeople(shares: readonly Share[], form: Form): Picture {
  const counts = shares.map((share) => share.people);
  const y = captions(shares.map((share) => captionOf(share, peopleHeight(share.people, counts, form.width))));
  return drawPlot({ y, marks: [people(counts)] }, form);
}

function drawGrids(shares: readonly Share[], form: Form): Picture {
  const narrow = { ...form, width: HUNDRED + 20 };
  const pictures = shares.map((share) => {
    return drawPlot(
      { y: captions([captionOf(share, HUNDRED)]), marks: [hundreds([share.cell.value ?? 0])] },
      narrow,
    );
  });
  return sideBySide(pictures, Math.floor((form.width + 14) / (narrow.width + 14)), narrow.width + 14);
}
