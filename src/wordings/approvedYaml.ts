import { Document } from 'yaml';
import type { Approval, Facts } from './approvals.ts';
import { IDENTITY_VERSION } from './wording.ts';

const HEAD = ' Wordings of this story that somebody has read. `npm run approve` writes this file.';

/**
 * Serialises an `approved.yaml`. Written to be reviewed in a pull request, so it holds words, not digests.
 */
export function approvedYaml(approvals: Iterable<Approval>): string {
  const document = new Document({ version: IDENTITY_VERSION, wordings: [...approvals].map(entryOf) });
  document.commentBefore = HEAD;
  return document.toString({ lineWidth: 110 });
}

function entryOf({ wording, facts, by, on }: Approval): object {
  const { in: place, text, when, with: others } = wording;
  return {
    in: place,
    text,
    ...(when.length > 0 && { when }),
    ...(others.length > 0 && { with: others }),
    ...(facts.size > 0 && { facts: factLines(facts) }),
    ...{ by, on },
  };
}

function factLines(facts: Facts): Record<string, string> {
  const lines = [...facts].map(([about, all]) => [about, [...all].toSorted().join(', ')] as const);
  return Object.fromEntries(lines.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
