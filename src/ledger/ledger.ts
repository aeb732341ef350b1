import { existsSync, readFileSync } from 'node:fs';
import { Document, isMap, type Node, visit } from 'yaml';
import { z } from 'zod';
import type { FaultList } from '../faults/fault.ts';
import type { Locate } from '../faults/place.ts';
import { readYaml } from '../faults/yaml.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { SLUG, SLUG_FORM } from '../newsroom/slug.ts';

const slug = z.string().regex(SLUG, SLUG_FORM);

/** What a frame of 200 pixels has room for. */
export const WHY_LENGTH = 160;

/** Taken down on purpose. */
const removalSchema = z.strictObject({
  on: z.iso.date(),
  by: z.string().min(1),
  /** For readers. */
  why: z.string().min(1).max(WHY_LENGTH).optional(),
});

/** Date of the newest release of its figures when its id was entered. */
const since = z.iso.date();

const chartSchema = z.strictObject({
  since,
  /** Sources of its figures: their later releases are addresses too. */
  from: z.array(slug),
  removed: removalSchema.optional(),
});

const quoteSchema = z.strictObject({
  since,
  by: z.string().min(1),
  says: z.string(),
  removed: removalSchema.optional(),
});

const storySchema = z.strictObject({
  since,
  /** Of a story that never had more files than those. */
  files: z.literal('lean').optional(),
  /** Kinds of areas that it has been told for. */
  areas: z.array(slug),
  /** Slugs of those areas, where other stories have been told for more. */
  only: z.array(slug).optional(),
  charts: z.record(slug, chartSchema).default({}),
  quotes: z.record(slug, quoteSchema).default({}),
  withdrawn: removalSchema.optional(),
});

const ledgerSchema = z.strictObject({
  /** Where all of them are, as `url` in `content/site.yaml`. */
  site: z.url().optional(),
  /** Slugs of areas that have had an edition. */
  areas: z.array(slug),
  stories: z.record(slug, storySchema),
});

export type Removal = z.output<typeof removalSchema>;
export type LedgerChart = z.output<typeof chartSchema>;
export type LedgerQuote = z.output<typeof quoteSchema>;
export type LedgerStory = z.output<typeof storySchema>;
/** `content/addresses.yaml`: every id that a newsroom has given out. */
export type LedgerEntries = z.output<typeof ledgerSchema>;

export interface Ledger extends LedgerEntries {
  /** As faults show it. */
  readonly file: string;
  readonly locate: Locate;
}

/** @returns null where there is no such file, or a fault was added */
export function readLedger(newsroom: Newsroom, faults: FaultList): Ledger | null {
  const { ledgerFile } = newsroom;
  if (!existsSync(ledgerFile)) return null;
  const file = shownPath(newsroom, ledgerFile);
  const read = readYaml(readFileSync(ledgerFile, 'utf8'), file, ledgerSchema, faults);
  return read && { ...read.value, file, locate: read.locate };
}

const HEAD = ` Every address that this newsroom has given out, for ever: other sites show what stands there.
 \`npm run approve\` and \`npm run refresh -- … --accept\` write this file; a build only reads it.`;

/** One line a chart or quote, to be reviewed as a diff. */
export function ledgerYaml({ site, areas, stories }: LedgerEntries): string {
  const document = new Document({ ...(site && { site }), areas, stories });
  document.commentBefore = HEAD;
  const flow = (node: Node | null | undefined) => {
    if (isMap(node)) node.flow = true;
  };
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = String(key);
      if (!isMap(value) || (name !== 'charts' && name !== 'quotes')) return;
      for (const { value: entry } of value.items) flow(entry as Node);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
