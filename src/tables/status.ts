/**
 * GSS symbols (Government Statistical Service guidance on symbols in tables): why a cell is missing or how it
 * is qualified. In derived tables they are bracketed in the status column and may stack: `[r][e]`.
 */
export const STATUS_MEANINGS = {
  b: 'break in the series',
  c: 'withheld to protect confidentiality',
  e: 'estimated',
  f: 'forecast',
  low: 'rounds to zero but is not zero',
  p: 'provisional',
  r: 'revised',
  u: 'of low reliability',
  w: 'none recorded in the survey',
  x: 'not available',
  z: 'not applicable',
} as const;

export type Status = keyof typeof STATUS_MEANINGS;

/** Statuses that explain a missing value; the others qualify a value. */
const ABSENT: ReadonlySet<Status> = new Set<Status>(['c', 'low', 'w', 'x', 'z']);

export function explainsAbsence(status: Status): boolean {
  return ABSENT.has(status);
}

export function isStatus(text: string): text is Status {
  return Object.hasOwn(STATUS_MEANINGS, text);
}

/**
 * `[r][e]` → `['r', 'e']`; empty string → `[]`.
 * @returns null unless the text is a run of known, bracketed markers
 */
export function parseStatus(text: string): Status[] | null {
  if (text === '') return [];
  if (!/^(\[[a-z]+\])+$/.test(text)) return null;
  const markers = text.slice(1, -1).split('][');
  return markers.every(isStatus) ? markers : null;
}

export function formatStatus(statuses: readonly Status[]): string {
  return statuses.map((status) => `[${status}]`).join('');
}
