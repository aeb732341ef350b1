import { type Passage, type PassageKind, passageText } from '../prose/passage.ts';
import type { BranchSpan } from './passageSource.ts';

export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** First and last line of a passage in its file; null for one without lines. */
export function linesOf({ runs }: Pick<Passage, 'runs'>): Lines | null {
  const lines = runs.map(({ line }) => line).filter((line) => line > 0);
  return lines.length > 0 ? { from: Math.min(...lines), to: Math.max(...lines) } : null;
}

/** Parts of YAML: their passages have the line on which the text begins. */
const IN_YAML: ReadonlySet<PassageKind> = new Set<PassageKind>([
  ...(['headline', 'standfirst', 'description', 'chart title'] as const),
  ...(['chart subtitle', 'chart note', 'caption'] as const),
]);

/** All lines on which a passage is written. @param text lines of its file */
export function writtenLines(passage: Passage, text: readonly string[]): Lines {
  const lines = linesOf(passage) ?? { from: 1, to: 1 };
  let { to } = lines;
  if (!IN_YAML.has(passage.kind)) return lines;
  while (/^\s+\S/.test(text[to] ?? '') && !/^\s+(?:- |[\w-]+:\s)/.test(text[to] ?? '')) to += 1;
  return { ...lines, to };
}

/**
 * Index of the same passage in another edition of the same text, where it may have another index: by the line on
 * which it begins and its kind, then in order; else the one that stands in its place, under another condition.
 */
export function samePassage(
  passage: Passage,
  own: readonly Passage[],
  others: readonly Passage[],
  spans: readonly BranchSpan[],
): number | null {
  if (ONCE.has(passage.kind)) return indices(others, ({ kind }) => kind === passage.kind)[0] ?? null;
  const at = keyOf(passage);
  const order = own.filter((each) => keyOf(each) === at).indexOf(passage);
  const alike = indices(others, (each) => keyOf(each) === at);
  const found = alike[order] ?? alike.at(-1);
  if (found !== undefined) return found;
  const lines = linesOf(passage);
  const statements = lines ? statementsAround(lines, spans) : [];
  for (const statement of statements) {
    const instead = spans.filter((span) => span.statement === statement && !(lines && holds(span, lines)));
    const [other] = indices(others, (each) => each.kind === passage.kind && instead.some(isAround(each)));
    if (other !== undefined) return other;
  }
  return null;
}

/** Those whose other branches may stand in the place of these lines, innermost first. */
function statementsAround(lines: Lines, spans: readonly BranchSpan[]): string[] {
  const around = spans.filter((span) => holds(span, lines));
  const innermost = around.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return [...new Set(innermost.map(({ statement }) => statement))];
}

/**
 * Index of a passage in a newer telling of its edition, whose text may have other lines: with the same words, on
 * the same line, or in the same order among its kind.
 */
export function passageNow(
  passage: Passage,
  old: readonly Passage[],
  fresh: readonly Passage[],
): number | null {
  const text = passageText(passage);
  const said = (each: Passage) => each.kind === passage.kind && passageText(each) === text;
  const order = old.filter(said).indexOf(passage);
  const alike = indices(fresh, said);
  const sameWords = alike[order] ?? alike.at(-1);
  if (sameWords !== undefined) return sameWords;
  const ofKind = (each: Passage) => each.kind === passage.kind;
  const kind = indices(fresh, ofKind);
  const byOrder = kind[old.filter(ofKind).indexOf(passage)];
  if (kind.length === old.filter(ofKind).length && byOrder !== undefined) return byOrder;
  const [sameLine] = indices(fresh, (each) => keyOf(each) === keyOf(passage));
  return sameLine ?? null;
}

/** Kinds that an edition has one of, wherever it begins. */
const ONCE: ReadonlySet<PassageKind> = new Set(['headline', 'standfirst', 'description']);

function keyOf(passage: Passage): string {
  return `${passage.kind} ${passage.file}:${passage.runs[0]?.line ?? 0}`;
}

function holds(outer: Lines, inner: Lines): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function isAround(passage: Passage): (span: BranchSpan) => boolean {
  const lines = linesOf(passage);
  return (span) => lines !== null && holds(span, lines);
}

function indices<T>(all: readonly T[], is: (each: T) => boolean): number[] {
  return all.flatMap((each, index) => (is(each) ? index : []));
}
