import { AMONG, figureContext } from '../editions/figureContext.ts';
import { cellValue } from '../figures/cellMeasures.ts';
import { pointAt, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { AreaDrop, FigureDrop, JudgementDrop, ValueDrop } from '../prose/drops.ts';
import type { Names } from '../prose/liquid.ts';
import { parsePeriod } from '../tables/period.ts';
import type { Surroundings } from './storyWordings.ts';

/** A wording's expressions with a plain name for each column that they ask for. */
export interface Referenced {
  readonly template: string;
  readonly names: Names;
}

/** `crime.offences`, `crime.offences(nation)`, `crime.offences(eastmere)[2022]`; texts in quotation marks are left alone. */
const REFERENCE = /"(?:[^"\\]|\\.)*"|([a-z0-9-]+)\.([a-z0-9_]+)(?:\(([a-z0-9_-]+)\))?(?:\[([\w-]+)\])?/g;

const DELIMITED = /\{[{%][\s\S]*?[}%]\}/g;

/** Binds what a template of expressions asks for, for an edition; null where a table, area or period is gone. */
export function referencedNames(template: string, own: Area, surroundings: Surroundings): Referenced | null {
  const figures = new Map<string, [name: string, drop: unknown]>();
  let isWhole = true;
  const bound = template.replaceAll(DELIMITED, (delimited) =>
    delimited.replaceAll(
      REFERENCE,
      (reference, table?: string, column?: string, of?: string, period?: string) => {
        if (table === undefined || column === undefined || !surroundings.data.tables.has(table))
          return reference;
        const known = figures.get(reference);
        if (known) return known[0];
        const name = `figure${figures.size}`;
        const drop = dropOf({ table, column, of, period, name }, own, surroundings);
        if (!drop) isWhole = false;
        figures.set(reference, [name, drop]);
        return name;
      },
    ),
  );
  if (!isWhole) return null;
  const { nation } = surroundings.context;
  const names = {
    ...Object.fromEntries(figures.values()),
    area: new AreaDrop(own, 'area'),
    nation: new AreaDrop(nation, 'nation'),
    national: new JudgementDrop({ truth: own === nation, unknown: '', grounds: [] }, 'national'),
  };
  return { template: bound, names };
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
  { data, context: shared }: Surroundings,
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
