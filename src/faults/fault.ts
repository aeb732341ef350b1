/**
 * The one shape of a fault: where it is, what is wrong, what was expected, how to mend it.
 * Readers collect faults in a `FaultList` and go on, so that a run reports all of them at once.
 */
export interface Fault {
  /** Path relative to the newsroom's folder. */
  readonly file: string;
  /** 1-based; 0 when the fault concerns the file as a whole. */
  readonly line: number;
  /** 1-based; 0 when the fault concerns the line as a whole. */
  readonly column: number;
  /** Where it is in a file without lines: `sheet Table_1!C17`, `record 12, Sheep`. */
  readonly at?: string | undefined;
  /** Of a check: the name under which `src/checks/README.md` explains it. */
  readonly rule?: string | undefined;
  /** Lower-case fault, colon, value: `unknown column: ofences`. */
  readonly what: string;
  readonly expected?: string | undefined;
  readonly mend?: string | undefined;
  /** Slug of the area whose edition shows the fault. */
  readonly edition?: string | undefined;
  /** True for what a person should look at, but what stops no build. */
  readonly warning?: boolean | undefined;
}

export class FaultList {
  readonly #faults: Fault[] = [];

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  addAll(faults: Iterable<Fault>): void {
    for (const fault of faults) this.add(fault);
  }

  get all(): readonly Fault[] {
    return this.#faults;
  }

  /** @throws {FaultError} when a fault has been added. */
  throwIfAny(): void {
    if (this.#faults.length > 0) throw new FaultError(this.#faults);
  }
}

/** Thrown at the end of a stage that found faults; its message is the whole report. */
export class FaultError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: Iterable<Fault>) {
    const all = [...faults];
    super(formatFaults(all));
    this.name = 'FaultError';
    this.faults = all;
  }
}

/** `file:line:column  what`, then the expectation and the remedy, each on a line of its own. */
export function formatFault(fault: Fault): string {
  const place = [fault.file, fault.line, fault.column].filter((part) => part !== 0).join(':');
  const rule = fault.rule && `[${fault.rule}]`;
  const lines = [[place, fault.at, fault.what, rule].filter((part) => part !== undefined).join('  ')];
  if (fault.edition) lines.push(`    edition   ${fault.edition}`);
  if (fault.expected) lines.push(`    expected  ${fault.expected}`);
  if (fault.mend) lines.push(`    mend      ${fault.mend}`);
  return lines.join('\n');
}

/** The same fault in several editions is reported once, with a count and the first few editions named. */
export function formatFaults(faults: Iterable<Fault>): string {
  return groupFaults(faults).map(formatFault).join('\n\n');
}

/** Faults that differ only by edition become one, whose `edition` names how many show it. */
export function groupFaults(faults: Iterable<Fault>): Fault[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = faultKey(fault);
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  return inOrder([...groups.values()].map(summarise));
}

/** The same for faults that differ only by edition and values. */
export function faultKey({ file, line, column, at, mend, what }: Fault): string {
  return [file, line, column, at, mend, withoutValues(what)].join('\u0000');
}

/** Files in the order in which they were met, and the lines of each from the top down. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const files = new Map([...new Set(faults.map(({ file }) => file))].map((file, index) => [file, index]));
  const placeOf = ({ file }: Fault) => files.get(file) ?? 0;
  return faults.toSorted((a, b) => placeOf(a) - placeOf(b) || a.line - b.line || a.column - b.column);
}

/** Numbers, quoted values and what an edition calls its area differ from edition to edition; the fault is the same. */
function withoutValues(what: string): string {
  return what.replace(/: .*$/s, '');
}

function summarise(group: readonly Fault[]): Fault {
  const [first] = group;
  if (!first) throw new RangeError('a group of faults is never empty');
  const editions = [...new Set(group.flatMap((fault) => fault.edition ?? []))];
  if (editions.length < 2) return first;
  const shown = editions.slice(0, 4).join(', ');
  const more = editions.length > 4 ? ` and ${editions.length - 4} more` : '';
  return {
    ...first,
    edition: `${shown}${more} (${editions.length} editions; the values are those of the first)`,
  };
}
