/**
 * GSS symbols (Government Statistical Service guidance on symbols in tables): why a cell is missing or how it
 * is qualified. In derived tables they are bracketed in the status column and may stack: `[r][e]`. A new one is
 * a row here, and the types say where it needs words.
 */
const MARKERS = {
  /** A break in the series. */
  b: 'qualified',
  /** Withheld to protect confidentiality. */
  c: 'missing',
  /** Estimated. */
  e: 'qualified',
  /** Forecast. */
  f: 'qualified',
  /** Rounds to zero but is not zero. */
  low: 'missing',
  /** Provisional. */
  p: 'qualified',
  /** Revised. */
  r: 'qualified',
  /** Of low reliability. */
  u: 'qualified',
  /** None recorded in the survey. */
  w: 'missing',
  /** Not available. */
  x: 'missing',
  /** Not applicable. */
  z: 'missing',
} as const;

export type Status = keyof typeof MARKERS;

export const STATUSES = Object.keys(MARKERS) as readonly Status[];

/** Statuses that explain a missing value; the others qualify a value. */
export const MISSING_STATUSES = STATUSES.filter(explainsAbsence);

export function explainsAbsence(status: Status): boolean {
  return MARKERS[status] === 'missing';
}

export function isStatus(text: string): text is Status {
  return Object.hasOwn(MARKERS, text);
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
