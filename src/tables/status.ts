/** What a marker says of a cell. */
interface Marker {
  /** Why there is no value; else it qualifies the value. */
  readonly absent?: true;
  /** Readers are only told that the value is not available. */
  readonly unnamed?: true;
  /** Readers of the value are told. */
  readonly caution?: true;
  /** A rank among such values would mislead. */
  readonly unranked?: true;
  /** From this value on, things are counted in a new way. */
  readonly breaks?: true;
  /** By which stories ask for it: `figure.latest.provisional`. */
  readonly asked?: string;
}

/**
 * GSS symbols (Government Statistical Service guidance on symbols in tables). In derived tables they are
 * bracketed in the status column and may stack: `[r][e]`. In the order in which tables show them; what they are
 * called is in `src/words`. A new one is a row here, and the types say where it needs words.
 */
export const MARKERS = {
  /** Provisional. */
  p: { caution: true, asked: 'provisional' },
  /** Estimated. */
  e: { caution: true, asked: 'estimated' },
  /** Of low reliability. */
  u: { caution: true, unranked: true, asked: 'unreliable' },
  /** Forecast. */
  f: { caution: true },
  /** A break in the series. */
  b: { breaks: true },
  /** Revised: no caution to a reader. */
  r: { asked: 'revised' },
  /** Withheld to protect confidentiality. */
  c: { absent: true },
  /** Not applicable. */
  z: { absent: true },
  /** Rounds to zero but is not zero. */
  low: { absent: true },
  /** None recorded in the survey. */
  w: { absent: true, unnamed: true },
  /** Not available. */
  x: { absent: true },
} as const satisfies Record<string, Marker>;

export type Status = keyof typeof MARKERS;

type Marking<Kind> = {
  [Each in Status]: (typeof MARKERS)[Each] extends Kind ? Each : never;
}[Status];

/** The markers that qualify a value. */
export type Qualifier = Exclude<Status, Marking<{ absent: true }>>;

/** The markers that readers are warned of. */
export type Caution = Marking<{ caution: true }>;

/** Why a value is missing, as readers are told. */
export type Absence = Exclude<Marking<{ absent: true }>, Marking<{ unnamed: true }>>;

/** The markers that stories can ask for. */
export type Askable = Marking<{ asked: string }>;

const inOrder = Object.keys(MARKERS) as [Status, ...Status[]];

/** In the order of the alphabet. */
export const STATUSES = [...inOrder].sort() as [Status, ...Status[]];

export const QUALIFIERS = inOrder.filter((status): status is Qualifier => !explainsAbsence(status));

export const CAUTIONS = inOrder.filter((status): status is Caution => markerOf(status).caution === true);

const ABSENCES = inOrder.filter(
  (status): status is Absence => explainsAbsence(status) && !markerOf(status).unnamed,
);

/** Those that explain a missing value. */
export const MISSING_STATUSES = STATUSES.filter(explainsAbsence);

interface Marked {
  readonly status: readonly Status[];
}

export function explainsAbsence(status: Status): boolean {
  return markerOf(status).absent === true;
}

/** Why there is no value: the first marker that says so, else that it is not available. */
export function absenceOf(statuses: readonly Status[]): Absence {
  return ABSENCES.find((absence) => statuses.includes(absence)) ?? 'x';
}

/** True for a value that must not be compared with those before it. */
export function breaksSeries({ status }: Marked): boolean {
  return status.some((each) => markerOf(each).breaks);
}

/** False for a value whose rank would mislead. */
export function mayRank({ status }: Marked): boolean {
  return !status.some((each) => markerOf(each).unranked);
}

export function markerOf(status: Status): Marker {
  return MARKERS[status];
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
