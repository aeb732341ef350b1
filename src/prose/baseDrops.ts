import { Drop } from 'liquidjs';
import { type Edit, renamed } from '../faults/edit.ts';
import type { Fault } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { groundOf, NO_EVIDENCE } from '../figures/ground.ts';
import type { Judgement } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';

/** Key of a drop's content; a symbol, so that templates can't reach it. */
export const HELD = Symbol('held');

/** A fault in the story's text; Liquid adds the line. */
export class StoryError extends Error {
  readonly expected: string | undefined;
  readonly mend: string | undefined;
  readonly edit: Edit | undefined;

  constructor(what: string, help: Partial<Pick<Fault, 'expected' | 'mend' | 'edit'>> = {}) {
    super(what);
    this.name = 'StoryError';
    this.expected = help.expected;
    this.mend = help.mend;
    this.edit = help.edit;
  }
}

/** What follows from a fault that is reported where it was made. */
export class EchoError extends StoryError {}

/** @param isMeasure whether the name belongs to a figure, but follows a single value */
export function unknownName(
  of: string,
  name: string,
  known: readonly string[],
  isMeasure = false,
): StoryError {
  const close = nearest(name, known);
  const mend = close ? `did you mean ${of}.${close}?` : isMeasure ? `${of} is one value: write ${of}` : null;
  return new StoryError(`unknown name after ${of}: ${name}`, {
    expected: `one of ${known.join(', ')}`,
    ...(mend && { mend }),
    ...editOf(of, name, known, isMeasure),
  });
}

function editOf(of: string, name: string, known: readonly string[], isMeasure: boolean): Pick<Fault, 'edit'> {
  const { edit } = renamed(name, known);
  if (edit) return { edit: { from: `${of}.${name}`, to: `${of}.${edit.to}` } };
  return isMeasure && nearest(name, known) === null ? { edit: { from: `${of}.${name}`, to: of } } : {};
}

/** A period or area that the figures lack: printing it is a fault, asking `available` is not. */
export class MissingDrop extends Drop {
  readonly [HELD]: { readonly missing: string; readonly label: string };

  constructor(missing: string, label: string) {
    super();
    this[HELD] = { missing, label };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { missing, label } = this[HELD];
    if (key === 'available') return new JudgementDrop({ truth: false, unknown: '', grounds: [] }, label);
    throw missingError(missing, label);
  }
}

export function missingError(missing: string, label: string): StoryError {
  const mend = `guard it with {% if ${label}.available %}`;
  return new StoryError(`missing: ${label}`, { expected: missing, mend });
}

export class JudgementDrop extends Drop {
  readonly [HELD]: { readonly judgement: Judgement; readonly label: string };

  constructor(judgement: Judgement, label: string) {
    super();
    this[HELD] = { judgement, label };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { judgement, label } = this[HELD];
    if (key === 'available') {
      const { truth, grounds } = judgement;
      return new JudgementDrop({ truth: truth !== null, unknown: '', grounds: grounds.map(bare) }, label);
    }
    throw unknownName(label, String(key), ['available']);
  }
}

/** Drops the evidence: that something can be judged supports no claim word. */
function bare(ground: Judgement['grounds'][number]): Judgement['grounds'][number] {
  return { ...ground, measure: 'available', against: 'nothing', evidence: NO_EVIDENCE };
}

export function statement(truth: boolean, label: string, measure: string, series: Series): JudgementDrop {
  return new JudgementDrop({ truth, unknown: '', grounds: [groundOf(label, measure, series)] }, label);
}
