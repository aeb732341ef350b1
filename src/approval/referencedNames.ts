import { AMONG, figureContext } from '../editions/figureContext.ts';
import { placeNames } from '../editions/placeNames.ts';
import { cellValue } from '../figures/cellMeasures.ts';
import { pointAt, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { FigureDrop, ValueDrop } from '../prose/drops.ts';
import type { Names } from '../prose/liquid.ts';
import { parsePeriod } from '../tables/period.ts';
import type { ReviewContext } from './storyWordings.ts';

/** A template whose column references are replaced by names, and their values. */
export interface Referenced {
  readonly template: string;
  readonly names: Names;
}

/**
 * `crime.offences`, `crime.offences(nation)`, `crime.offences(eastmere)[2022]`. Matches quoted strings first,
 * to skip them.
 */
const REFERENCE = /"(?:[^"\\]|\\.)*"|([a-z0-9-]+)\.([a-z0-9_]+)(?:\(([a-z0-9_-]+)\))?(?:\[([\w-]+)\])?/g;

const DELIMITED = /\{[{%][\s\S]*?[}%]\}/g;

/** Binds a template's references for an edition; null when a table, area or period no longer exists. */
export function referencedNames(template: string, own: Area, review: ReviewContext): Referenced | null {
  const figures = new Map<string, [name: string, drop: unknown]>();
  let isWhole = true;
  const bound = template.replaceAll(DELIMITED, (delimited) =>
    delimited.replaceAll(
      REFERENCE,
      (reference, table?: string, column?: string, of?: string, period?: string) => {
        if (table === undefined || column === undefined || !review.data.tables.has(table)) return reference;
        const known = figures.get(reference);
        if (known) return known[0];
        const name = `figure${figures.size}`;
        const drop = dropOf({ table, column, of, period, name }, own, review);
        if (!drop) isWhole = false;
        figures.set(reference, [name, drop]);
        return name;
      },
    ),
  );
  if (!isWhole) return null;
  return {
    template: bound,
    names: { ...Object.fromEntries(figures.values()), ...placeNames(own, review.data) },
  };
}

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly of: string | undefined;
  readonly period: string | undefined;
  readonly name: string;
}

function dropOf(
  { table: id, column, of, period: at, name }: Reference,
  own: Area,
  { data, context: shared }: ReviewContext,
): FigureDrop | ValueDrop | null {
  const table = data.tables.get(id);
  const among = of?.startsWith(AMONG) ? of.slice(AMONG.length) : null;
  const isOwn = of === undefined || among !== null;
  const area = isOwn ? own : of === 'nation' ? data.nation : data.areas.bySlug.get(of);
  if (!table?.columns.has(column) || !area) return null;
  const context = figureContext({ name, among }, own, shared, data);
  const series = seriesOf(table, column, area);
  if (at === undefined) return new FigureDrop(series, context);
  const period = parsePeriod(at);
  return period && new ValueDrop(cellValue(series, pointAt(series, period), 'at', context), name, context);
}
