import type { Fault } from '../faults/fault.ts';

/** A fault beside the field that it is about. */
export interface FieldFault extends Pick<Fault, 'what' | 'expected' | 'mend'> {
  /** Null where no field is to blame. */
  readonly field: string | null;
}

/** @param fieldOf the field that a fault is about */
export function fieldFaults(
  faults: readonly Fault[],
  fieldOf: (fault: Fault) => string | null,
  reword = (text: string) => text,
): FieldFault[] {
  return faults.map((fault) => {
    const { what, expected, mend } = fault;
    return {
      field: fieldOf(fault),
      what: reword(what),
      ...(expected !== undefined && { expected: reword(expected) }),
      ...(mend !== undefined && { mend: reword(mend).trim() }),
    };
  });
}
