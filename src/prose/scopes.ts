import { renamed } from '../faults/edit.ts';
import { nearest } from '../faults/nearest.ts';
import type { Judgement } from '../figures/result.ts';
import { EchoError, StoryError } from './baseDrops.ts';
import { settled } from './operators.ts';
import type { Rendering, Scope } from './rendering.ts';

/** What words of a claim rest on, whichever way the claim is written. */

/**
 * @param label the condition as the author wrote it
 * @param asked the same with names resolved
 * @throws {StoryError} where the claim is false
 */
export function claimScope(judgement: Judgement, label: string, asked: string): Scope {
  const { grounds } = judgement;
  if (!settled(judgement, label)) {
    const values = grounds.map((ground) => ground.values).filter(Boolean);
    throw new StoryError(`false claim: ${label}`, {
      expected: `the table says ${values.join('; ') || 'otherwise'}`,
      mend: `write what is true, or put it in a branch: {% if ${label} %}`,
    });
  }
  return { kind: 'claim', label, when: [`claim ${asked}`], grounds, attested: null };
}

/**
 * The claim of a publisher; where it has lapsed or nobody makes it, the branch that stands in its place.
 * @param hasElse whether anything is to be said instead; a lapsed claim is printed without it, and refused by the checks
 */
export function attestedScope(id: string, hasElse: boolean, rendering: Rendering): Scope {
  const attested = rendering.attested.get(id);
  const mayLack = hasElse && rendering.declared.has(id);
  if (!attested && rendering.faulty.has(id)) throw new EchoError(`unknown attested claim: ${id}`);
  if (!attested && !mayLack) throw unknownAttested(id, rendering);
  if (attested && !(mayLack && rendering.lapsed.has(id))) {
    return { kind: 'attested', label: id, when: [`attested by ${attested.by}`], grounds: [], attested };
  }
  return { kind: 'branch', label: 'else', when: [`unless attested ${id}`], grounds: [], attested: null };
}

function unknownAttested(id: string, { attested, edition }: Rendering): StoryError {
  const close = nearest(id, [...attested.keys()]);
  return new StoryError(`unknown attested claim: ${id}`, {
    expected: `one that the front matter declares for ${edition}: ${[...attested.keys()].join(', ') || 'there is none'}`,
    ...(close && { mend: `did you mean ${close}?` }),
    ...renamed(id, attested.keys()),
  });
}
