import { describePeriods, describeValue } from '../figures/describe.ts';
import type { Value } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Passage } from '../prose/passage.ts';
import { factName } from '../wordings/account.ts';
import type { Printed, Surroundings } from './storyWordings.ts';

/** A figure that an edition prints in a wording, or judges there. */
export interface ShownFigure {
  /** As facts name it: `crime.offences(nation)`. */
  readonly name: string;
  readonly series: Series;
  /** As printed, with period, and with what it is where that is not the column itself. */
  readonly values: readonly string[];
}

export function passagesOf({ edition, told }: Printed): Passage[] {
  return told.passages.flatMap((place) => edition.told.passages[place] ?? []);
}

/** The text of a wording in an edition, as its readers have it. */
export function textOf(printing: Printed): string {
  const texts = passagesOf(printing).map(({ kind, runs }) => {
    const text = runs.map((run) => run.text).join('');
    return kind === 'attribution' ? `— ${text}` : text;
  });
  return texts.length > 0 ? texts.join(' / ') : printing.told.wording.text;
}

interface Mention {
  readonly series: Series;
  readonly measure: string;
  readonly value: Value | null;
  readonly printed: string;
}

export function figuresOf(printing: Printed, { context: { nation } }: Surroundings): ShownFigure[] {
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

/** `610 burglaries, 2024`; `27 per cent, 2023 and 2024 (percentage change in burglaries recorded)`. */
function valueText(value: Value, printed: string, own: Area): string {
  const what = describeValue(value);
  const isColumn = what === value.series.column.title;
  const named = isColumn ? '' : ` (${what.charAt(0).toLowerCase()}${what.slice(1)})`;
  const where = value.area === own || value.area === value.series.area ? '' : ` ${value.area.name},`;
  return `${printed},${where} ${describePeriods(value.periods)}${named}`;
}

/** `Burglaries recorded`, `Burglaries recorded (nation)`, by the name that facts have. */
export function figureTitle(name: string, { desk, context }: Surroundings): string {
  const [, table = '', column = '', of = ''] = /^([^.]+)\.([^([]+)(?:\(([^)]*)\))?/.exec(name) ?? [];
  const title = desk.tables.get(table)?.columns.get(column)?.title ?? name;
  if (of === '') return title;
  const place = of === 'nation' ? context.nation.name : (desk.areas.bySlug.get(of)?.name ?? ENDS[of] ?? of);
  return `${title} (${place})`;
}

const ENDS: Readonly<Record<string, string>> = { top: 'the highest area', bottom: 'the lowest area' };
