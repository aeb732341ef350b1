import type { Atom } from './atom.ts';
import type { Hole, Scope } from './rendering.ts';

/** What part of the page a passage is; checks differ a little between them. */
export type PassageKind =
  | 'headline'
  | 'standfirst'
  | 'description'
  | 'heading'
  | 'paragraph'
  /** Within a quotation with attribution: said by others, so not for us to check. */
  | 'quote'
  | 'attribution'
  | 'chart title'
  | 'chart subtitle'
  | 'chart note'
  /** Under a photo, or in its place. */
  | 'caption'
  /** Made from the data by a chart: alt text, description. */
  | 'chart text';

/** A stretch of a passage that is of one piece: typed by the author, or printed by the engine. */
export interface Run {
  readonly text: string;
  readonly atom: Atom | null;
  /** The output that printed it, the same for all of its pieces; null where it is typed. */
  readonly hole: Hole | null;
  /** Scopes around it, outermost first. */
  readonly scopes: readonly Scope[];
  /** Between quotation marks. */
  readonly quoted: boolean;
  /** 1-based line of the author's file. */
  readonly line: number;
}

/** A headline, a paragraph, a chart's title: what a reader takes in as one piece of text. */
export interface Passage {
  readonly kind: PassageKind;
  readonly file: string;
  readonly runs: readonly Run[];
  /** Kind of the box around it; '' where there is none. */
  readonly box: string;
  /** Which table it is a cell of, by the table's place in the text; null where it is none. */
  readonly table: number | null;
  /** Where its links lead. */
  readonly links: readonly string[];
}

export function passageText(passage: Pick<Passage, 'runs'>): string {
  return passage.runs.map((run) => run.text).join('');
}

type BareRun = Omit<Run, 'quoted'>;

/** Splits runs where a quotation begins or ends: “…”, as the typographer has set it. */
export function markQuotations(runs: readonly BareRun[]): Run[] {
  const whole = runs.map((run) => run.text).join('');
  if (!whole.includes('“')) return runs.map((run) => ({ ...run, quoted: false }));
  const quotations = [...whole.matchAll(/“[^“”]*”/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let start = 0;
  return runs.flatMap((run) => {
    const from = start;
    start += run.text.length;
    return cut(run, from, quotations);
  });
}

function cut(run: BareRun, from: number, quotations: readonly (readonly [number, number])[]): Run[] {
  const to = from + run.text.length;
  const edges = quotations.flat().filter((edge) => edge > from && edge < to);
  const cuts = [from, ...(run.atom ? [] : edges), to];
  return cuts.slice(0, -1).map((cutFrom, i) => ({
    ...run,
    text: run.text.slice(cutFrom - from, (cuts[i + 1] ?? to) - from),
    quoted: quotations.some(([open, close]) => cutFrom >= open && cutFrom < close),
  }));
}
