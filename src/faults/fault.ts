import type { Edit } from './edit.ts';
import { printable } from './printable.ts';

/**
 * The only error shape. Readers collect faults in a `FaultList` and carry on, so that a run reports them all
 * at once.
 */
export interface Fault {
  /** Path relative to the newsroom. */
  readonly file: string;
  /** 1-based; 0 for the whole file. */
  readonly line: number;
  /** 1-based; 0 for the whole line. */
  readonly column: number;
  /** Position in a file without lines: `sheet Table_1!C17`, `record 12, Sheep`. */
  readonly at?: string | undefined;
  /** Name of the check, explained in `src/checks/README.md`. */
  readonly rule?: string | undefined;
  /** Lower-case fault, colon, value: `unknown column: ofences`. */
  readonly what: string;
  readonly expected?: string | undefined;
  readonly mend?: string | undefined;
  /** The mend of the text at its place, where nobody has to decide anything. See `spanOfEdit`. */
  readonly edit?: Edit | undefined;
  /** Slug of the area whose edition has the fault. */
  readonly edition?: string | undefined;
  /** True for something to look at that does not stop the build. */
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

  /** What `read` returns, or null if it adds a fault. */
  ifSound<T>(read: () => T): T | null {
    const before = this.#faults.length;
    const value = read();
    return this.#faults.length > before ? null : value;
  }

  /** @throws {FaultError} if there are any faults */
  throwIfAny(): void {
    if (this.#faults.length > 0) throw new FaultError(this.#faults);
  }
}

/** Thrown at the end of a stage that found faults. The message is the full report. */
export class FaultError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: Iterable<Fault>) {
    const all = [...faults];
    super(formatFaults(all));
    this.name = 'FaultError';
    this.faults = all;
  }
}

/** `file:line:column  what`, then what was expected and how to mend it, each on its own line. */
export function formatFault(fault: Fault): string {
  const place = [fault.file, fault.line, fault.column].filter((part) => part !== 0).join(':');
  const rule = fault.rule && `[${fault.rule}]`;
  const lines = [[place, fault.at, fault.what, rule].filter((part) => part !== undefined).join('  ')];
  if (fault.edition) lines.push(`    edition   ${fault.edition}`);
  if (fault.expected) lines.push(`    expected  ${fault.expected}`);
  if (fault.mend) lines.push(`    mend      ${fault.mend}`);
  return printable(lines.join('\n'));
}

/** Whether a fault stops a build. A warning does not. */
export function stops({ warning }: Fault): boolean {
  return !warning;
}

/** Reports a fault that occurs in several editions once, with a count and the first few editions. */
export function formatFaults(faults: Iterable<Fault>): string {
  return groupFaults(faults).map(formatFault).join('\n\n');
}

/** Merges faults that differ only by edition; `edition` then says how many have it. */
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

/** Sorts by file, then by line. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const byFile = (a: Fault, b: Fault) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
  return faults.toSorted((a, b) => byFile(a, b) || a.line - b.line || a.column - b.column);
}

/** Cuts what follows the colon: numbers, quoted values and area names vary by edition. */
function withoutValues(what: string): string {
  return what.replace(/: .*$/s, '');
}

function summarise(group: readonly Fault[]): Fault {
  const [first] = group;
  if (!first) throw new RangeError('a group of faults is never empty');
  const editions = [...new Set(group.flatMap((fault) => fault.edition ?? []))];
  const isSame = group.every(({ edit }) => edit?.from === first.edit?.from && edit?.to === first.edit?.to);
  if (editions.length < 2) return first;
  const shown = editions.slice(0, 4).join(', ');
  const more = editions.length > 4 ? ` and ${editions.length - 4} more` : '';
  return {
    ...first,
    edit: isSame ? first.edit : undefined,
    edition: `${shown}${more} (${editions.length} editions; the values are those of the first)`,
  };
}
