import type { Value } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Passage } from '../prose/passage.ts';
import { factName } from '../wordings/editionFacts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ReviewContext, ShownPrinting } from './storyWordings.ts';

/** A figure that a wording prints or judges in an edition. */
export interface ShownFigure {
  /** As in facts: `crime.offences(nation)`. */
  readonly name: string;
  readonly series: Series;
  /** Printed values with their periods, or with their kind when derived from the column. */
  readonly values: readonly string[];
}

export function passagesOf({ edition, told }: ShownPrinting): Passage[] {
  return told.passages.flatMap((place) => edition.told.passages[place] ?? []);
}

interface Mention {
  readonly series: Series;
  readonly measure: string;
  readonly value: Value | null;
  readonly printed: string;
}

export function figuresOf(printing: ShownPrinting, { context: { nation } }: ReviewContext): ShownFigure[] {
  const mentions = passagesOf(printing).flatMap(({ runs }) => runs.flatMap(mentionsIn));
  const { area } = printing.edition;
  const named = Map.groupBy(mentions, (mention) => factName(mention, area, nation));
  return [...named].flatMap(([name, same]) => {
    const [first] = same;
    if (!first) return [];
    const values = same.flatMap(({ value, printed }) => (value ? valueText(value, printed, area) : []));
    return { name, series: first.series, values: [...new Set(values)] };
  });
}

function mentionsIn({ atom, scopes }: Passage['runs'][number]): Mention[] {
  const judged = scopes.flatMap(({ grounds }) =>
    grounds.map(({ series }) => ({ series, measure: '', value: null, printed: '' })),
  );
  if (atom?.kind === 'figure') {
    const { value, printed } = atom;
    return [{ series: value.series, measure: value.measure, value, printed }, ...judged];
  }
  const of = atom?.kind === 'period' || atom?.kind === 'word' ? atom.of : null;
  return of ? [{ series: of.series, measure: of.measure, value: null, printed: '' }, ...judged] : judged;
}

/** `610 burglaries in 2024`; `27 per cent (change)`. The title names the column. */
function valueText(value: Value, printed: string, own: Area): string {
  const { kind, how, area, series, periods, measure } = value;
  const where = area === own || area === series.area ? '' : `, ${area.name},`;
  const what = kind === 'percentage-change' && how === '' ? undefined : (COUNTS[measure] ?? KINDS[kind]);
  if (what !== undefined) return `${printed}${where} (${what})`;
  const labels = [...new Set(periods.map(inEnglish.periods.label))];
  return labels.length > 0 ? `${printed}${where} in ${labels.join(' and ')}` : printed;
}

/** Kinds of value derived from the column. */
const KINDS: Readonly<Partial<Record<Value['kind'], string>>> = {
  change: 'change',
  points: 'change',
  'percentage-change': 'change',
  rank: 'rank',
  'one-in': 'share of all',
};

/** Whole numbers that are not ranks. */
const COUNTS: Readonly<Record<string, string>> = { rankOf: 'areas ranked', streak: 'periods running' };

/** The printed text of each passage of a wording. */
export function textsOf(printing: ShownPrinting): string[] {
  const texts = passagesOf(printing).map(({ kind, runs }) => {
    const text = runs.map((run) => run.text).join('');
    return kind === 'attribution' ? `— ${text}` : text;
  });
  return texts.length > 0 ? texts : [printing.told.wording.text];
}

/** The printed text of a wording. */
export function textOf(printing: ShownPrinting): string {
  return textsOf(printing).join(' / ');
}

/** `Burglaries recorded`, `Burglaries recorded (nation)`. */
export function figureTitle(name: string, { data, context }: ReviewContext): string {
  const [, table = '', column = '', of = ''] = /^([^.]+)\.([^([]+)(?:\(([^)]*)\))?/.exec(name) ?? [];
  const title = data.tables.get(table)?.columns.get(column)?.title ?? name;
  if (of === '') return title;
  const place = of === 'nation' ? context.nation.name : (data.areas.bySlug.get(of)?.name ?? ENDS[of] ?? of);
  return `${title} (${place})`;
}

const ENDS: Readonly<Record<string, string>> = { top: 'the highest area', bottom: 'the lowest area' };
