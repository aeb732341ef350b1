import { z } from 'zod';
import type { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import { IDENTITY_VERSION, type Wording, wordingKey } from './wording.ts';

/** A wording that somebody has read and approved, with the facts shown. */
export interface Approval {
  readonly wording: Wording;
  /** By figure or pair of figures: `crime.offences` → `rose`, `record high`. */
  readonly facts: Facts;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
}

export type Facts = ReadonlyMap<string, ReadonlySet<string>>;

/** A story's approvals, by wording key. */
export type Approvals = ReadonlyMap<string, Approval>;

export const NO_APPROVALS: Approvals = new Map();

const entrySchema = z.strictObject({
  in: z.string().min(1),
  text: z.string().min(1),
  when: z.array(z.string().min(1)).default([]),
  with: z.array(z.string().min(1)).default([]),
  /** Comma-separated, so that each figure is one line in a diff. */
  facts: z.record(z.string(), z.string().min(1)).default({}),
  by: z.string().min(1),
  on: z.iso.date(),
});

const fileSchema = z.strictObject({
  version: z.literal(IDENTITY_VERSION),
  wordings: z.array(entrySchema),
});

/** Parses an `approved.yaml`. A file with faults approves nothing. */
export function readApprovals(text: string, file: string, faults: FaultList): Approvals {
  const read = readYaml(text, file, fileSchema, faults);
  const approvals = (read?.value.wordings ?? []).map(
    ({ in: place, text: words, when, with: others, facts, by, on }) => {
      const wording: Wording = { in: place as Wording['in'], text: words, when, with: others };
      return {
        wording,
        facts: new Map(Object.entries(facts).map(([about, all]) => [about, new Set(all.split(', '))])),
        by,
        on,
      };
    },
  );
  return new Map(approvals.map((approval) => [wordingKey(approval.wording), approval]));
}
