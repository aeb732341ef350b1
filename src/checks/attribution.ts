import type { Fault } from '../faults/fault.ts';
import { type Passage, passageText } from '../prose/passage.ts';

/** A year, or the occasion on which it was said. */
const WHEN =
  /\b(?:19|20)\d\d\b|\b(?:in|at|on|to|during|after|before|when|following|responding|speaking|writing|asked|launching|announcing|commenting|giving)\b/iu;

/** A quote says who spoke, in which role, and when or on what occasion. */
export function attributionFaults(passages: readonly Passage[]): Omit<Fault, 'edition'>[] {
  return passages.flatMap((passage) => {
    if (passage.kind !== 'attribution') return [];
    const text = passageText(passage);
    const [, ...rest] = text.split(',');
    if (WHEN.test(rest.join(','))) return [];
    return [
      {
        file: passage.file,
        line: passage.runs[0]?.line ?? 0,
        column: 0,
        what: `a quote without date or occasion: — ${text}`,
        expected: 'the speaker, the role, and when or on what occasion it was said',
        mend: 'write — Ana Lima, housing minister, in a statement on 8 October 2024',
      },
    ];
  });
}
