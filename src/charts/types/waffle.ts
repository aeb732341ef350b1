import { z } from 'zod';
import { isShareOfWhole } from '../../tables/column.ts';
import { captions } from '../axes/captions.ts';
import { columnSetTable } from '../columnSet.ts';
import { sideBySide } from '../facets.ts';
import type { Form } from '../form.ts';
import { HUNDRED, hundreds } from '../marks/hundreds.ts';
import { people, peopleHeight } from '../marks/people.ts';
import { drawPlot } from '../plot.ts';
import { areaRef, columnRef, columnRefs, common, oneOrMoreColumns, periodRef } from '../settings.ts';
import { type Share, sharesOf } from '../shares.ts';
import { chartType, type Picture } from '../type.ts';

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

/** A percentage as people one can count, or as squares of a hundred. */
export const waffle = chartType({
  schema,
  fits: ({ ref, column }) =>
    isShareOfWhole(column)
      ? { score: 50, why: 'a percentage as people one can count', settings: { column: ref } }
      : null,
  draw(settings, context) {
    const { set, shares } = sharesOf(settings, context);
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
      column: settings.column ?? settings.columns?.[0] ?? '',
      picture: (form) => (settings.as === 'grid' ? drawGrids(shares, form) : drawPeople(shares, form)),
    };
  },
});

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
