import type { Areas } from '../newsroom/area.ts';
import { areaNamed } from '../newsroom/areas.ts';
import { type GuessedRule, guessPeriod } from './guessKind.ts';

/** Columns headed by periods or areas, and the long columns to turn them into. */
export interface WideGuess {
  readonly name: string;
  readonly rule: GuessedRule;
  /** New column name → pattern of the old ones. */
  readonly values: Readonly<Record<string, string>>;
  /** What the stars of the patterns stand for. */
  readonly parts: readonly string[];
  readonly indexes: ReadonlySet<number>;
}

/** Matches a period within a column name. */
const YEAR = String.raw`(?<![A-Za-z\d])(?:1[89]|20)\d{2}`;
const YEARS = String.raw`${YEAR}(?:[/–-]\d{2})?`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}`;
const PERIOD = String.raw`${YEARS}(?: to | ?[–-] ?)${YEARS}|${YEAR}[/–-]\d{2,4}|${YEAR}[ -]Q[1-4]|Q[1-4][ -]\d{4}|${MONTH}|${YEAR}(?!\d)`;
const NAMED = new RegExp(`^(?<before>.*?)(?<period>${PERIOD})(?<after>.*)$`);

/** Null unless at least two headers are periods, or most are areas. */
export function guessWide(headers: readonly string[], areas: Areas): WideGuess | null {
  return widePeriods(headers) ?? wideAreas(headers, areas);
}

function widePeriods(headers: readonly string[]): WideGuess | null {
  const found = headers.flatMap((header, index) => {
    const { before, period, after } = NAMED.exec(header)?.groups ?? {};
    return period === undefined
      ? []
      : { index, period, pattern: `${before}*${after}`, rest: `${before}${after}` };
  });
  const periods = [...new Set(found.map(({ period }) => period))];
  const patterns = [...new Set(found.map(({ pattern }) => pattern))];
  const rule = periods.length < 2 ? null : guessPeriod(headers.join(' '), periods);
  // Unless each pattern occurs with each period, the match is accidental.
  if (!rule || found.length !== periods.length * patterns.length) return null;
  const rests = patterns.map((pattern) => [nameOf(pattern.replace('*', ''), headers), pattern] as const);
  const name = unused('Period', headers);
  const indexes = new Set(found.map(({ index }) => index));
  return { name, rule, values: Object.fromEntries(rests), parts: periods, indexes };
}

function wideAreas(headers: readonly string[], areas: Areas): WideGuess | null {
  const indexes = headers.flatMap((header, index) => (areaNamed(areas, header) ? index : []));
  if (indexes.length < 2) return null;
  const values = { [unused('Value', headers)]: '*' };
  const parts = indexes.map((index) => headers[index] ?? '');
  return { name: unused('Area', headers), rule: { kind: 'area' }, values, parts, indexes: new Set(indexes) };
}

function nameOf(rest: string, headers: readonly string[]): string {
  const words = rest.replace(/^[\s:,–-]+|[\s:,–-]+$/g, '');
  return unused(words === '' ? 'Value' : words, headers);
}

function unused(name: string, headers: readonly string[]): string {
  return headers.includes(name) ? unused(`${name} (new)`, headers) : name;
}
