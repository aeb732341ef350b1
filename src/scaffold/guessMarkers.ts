import { explainsAbsence, isStatus, type Status } from '../tables/status.ts';

/** A symbol found in or after numbers, and its likely meaning. */
export interface SeenMarker {
  readonly symbol: string;
  readonly times: number;
  /** Null when only the publisher's notes can say. */
  readonly status: Status | null;
  /** True when the status goes beyond what the symbol itself says. */
  readonly guessed: boolean;
}

/** Long-standing symbols in official tables, with their most common meaning. */
const USUAL: Readonly<Record<string, Status>> = { '..': 'x', ':': 'x', 'N/A': 'x', 'n/a': 'x', NA: 'x' };

/** @param cells trimmed cells of number columns */
export function guessMarkers(cells: readonly string[]): SeenMarker[] {
  const seen = new Map<string, number>();
  for (const cell of cells) {
    for (const symbol of symbolsIn(cell)) seen.set(symbol, (seen.get(symbol) ?? 0) + 1);
  }
  return [...seen].map(([symbol, times]) => ({ symbol, times, ...meaning(symbol) }));
}

/** A cell without its number; bracketed symbols are split. */
function symbolsIn(cell: string): string[] {
  if (cell === '') return [''];
  const rest = cell.replace(/^[-−+]?\(?[£€$]?[-−]?\.?\d[\d, \u00A0.]*\s*%?\)?\s*%?/, '').trim();
  if (rest === '') return [];
  return /^(\[[^\]]*\]\s*)+$/.test(rest) ? (rest.match(/\[[^\]]*\]/g) ?? []) : [rest];
}

function meaning(symbol: string): Pick<SeenMarker, 'status' | 'guessed'> {
  const [, open, inner = ''] = /^([[(])([a-z]+)[\])]$/i.exec(symbol) ?? [];
  const status = inner.toLowerCase();
  // Square brackets are the official form; round ones are the older habit, and may be a footnote's.
  if (isStatus(status)) return { status, guessed: open === '(' };
  if (isStatus(symbol)) return { status: symbol, guessed: true };
  return { status: Object.hasOwn(USUAL, symbol) ? (USUAL[symbol] ?? null) : null, guessed: true };
}

/** True for text that may fill a marker column beside numbers. */
export function isMarkerText(text: string): boolean {
  const { status, guessed } = meaning(text);
  return status !== null && (!guessed || explainsAbsence(status) || text.length === 1);
}
