import type { MeasureContext, Value } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { type AreaGroup, NEIGHBOURS } from '../newsroom/areaGroup.ts';
import type { Passage } from '../prose/passage.ts';
import type { Facts } from '../wordings/approvals.ts';
import { apart, factName } from '../wordings/editionFacts.ts';
import { factsOf } from '../wordings/facts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ReviewContext, ShownPrinting } from './storyWordings.ts';

/** A figure that a wording prints or judges in an edition. */
export interface ShownFigure {
  /** As in facts: `crime.offences(nation)`. */
  readonly name: string;
  readonly series: Series;
  readonly measure: string;
  /** Printed values with their periods, or with their kind when derived from the column. */
  readonly values: readonly string[];
  /** With the areas among which it is ranked. */
  readonly context: MeasureContext;
}

export function passagesOf({ edition, told }: ShownPrinting): Passage[] {
  return told.passages.flatMap((place) => edition.told.passages[place] ?? []);
}

interface Mention {
  readonly series: Series;
  readonly measure: string;
  readonly value: Value | null;
  readonly printed: string;
  readonly group: AreaGroup | undefined;
}

/** A list has a figure for each of its areas, all of one name. */
export function figuresOf(printing: ShownPrinting, { context }: ReviewContext): ShownFigure[] {
  const mentions = passagesOf(printing).flatMap(({ runs }) => runs.flatMap(mentionsIn).flatMap(apart));
  const { area } = printing.edition;
  const nameOf = (mention: Mention) => factName(mention, area, context.nation);
  const named = Map.groupBy(mentions, (mention) => `${nameOf(mention)} ${mention.series.area.code}`);
  return [...named.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { series, measure, group } = first;
    const values = same.flatMap(({ value, printed, group: among }) =>
      value && (value.group === undefined || (value.kind === 'rank') === (among !== undefined))
        ? valueText(value, printed, area)
        : [],
    );
    const among = group ? { ...context, peers: group.areas } : context;
    return { name: nameOf(first), series, measure, values: [...new Set(values)], context: among };
  });
}

/** Those of the facts under its name that hold of the figure itself. */
export function ownFacts({ name, series, context }: ShownFigure, facts: Facts): ReadonlySet<string> {
  return new Set(factsOf(series, context).filter((fact) => facts.get(name)?.has(fact)));
}

function mentionsIn({ atom, scopes }: Passage['runs'][number]): Mention[] {
  // A guard judges nothing.
  const judged = scopes.flatMap(({ grounds }) =>
    grounds
      .filter(({ against }) => against !== 'nothing')
      .map(({ series, group }) => ({ series, measure: '', value: null, printed: '', group })),
  );
  if (atom?.kind === 'figure') {
    const { value, printed } = atom;
    const { series, measure, group } = value;
    return [{ series, measure, value, printed, group }, ...judged];
  }
  const of = atom?.kind === 'period' || atom?.kind === 'word' ? atom.of : null;
  if (!of) return judged;
  return [{ series: of.series, measure: of.measure, value: null, printed: '', group: of.group }, ...judged];
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

/** `Burglaries recorded`, `Burglaries recorded (Albia)`, `Burglary rate (among areas of its region)`. */
export function figureTitle(name: string, { data, context }: ReviewContext): string {
  const [, table = '', column = '', of = ''] = /^([^.]+)\.([^([]+)(?:\(([^)]*)\))?/.exec(name) ?? [];
  const title = data.tables.get(table)?.columns.get(column)?.title ?? name;
  const [whose = '', by = ''] = of.split(/ ?among-/);
  const place = whose === 'nation' ? context.nation.name : data.areas.bySlug.get(whose)?.name;
  const group = by === NEIGHBOURS ? 'among its neighbours' : `among areas of its ${by}`;
  const said = [place ?? ENDS[whose] ?? whose, by === '' ? '' : group].filter((part) => part !== '');
  return said.length > 0 ? `${title} (${said.join(', ')})` : title;
}

const ENDS: Readonly<Record<string, string>> = { top: 'the highest area', bottom: 'the lowest area' };
