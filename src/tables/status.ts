/**
 * GSS symbols (Government Statistical Service guidance on symbols in tables): why a cell is missing or how it
 * is qualified. In derived tables they are bracketed in the status column and may stack: `[r][e]`.
 */
export const STATUSES = [
  /** A break in the series. */
  'b',
  /** Withheld to protect confidentiality. */
  'c',
  /** Estimated. */
  'e',
  /** Forecast. */
  'f',
  /** Rounds to zero but is not zero. */
  'low',
  /** Provisional. */
  'p',
  /** Revised. */
  'r',
  /** Of low reliability. */
  'u',
  /** None recorded in the survey. */
  'w',
  /** Not available. */
  'x',
  /** Not applicable. */
  'z',
] as const;

export type Status = (typeof STATUSES)[number];

/** Statuses that explain a missing value; the others qualify a value. */
const ABSENT: ReadonlySet<Status> = new Set<Status>(['c', 'low', 'w', 'x', 'z']);

export function explainsAbsence(status: Status): boolean {
  return ABSENT.has(status);
}

export function isStatus(text: string): text is Status {
  return STATUSES.some((status) => status === text);
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
