import { z } from 'zod';
import { chartSvg } from '../charts/chartSvg.ts';
import type { Fault } from '../faults/fault.ts';
import { type PassageKind, passageText } from '../prose/passage.ts';
import { blockInserted, lineAfter, lineOfSame } from './chartPlace.ts';
import { conflict } from './conflicts.ts';
import type { Desk } from './desk.ts';
import { digestOf } from './digest.ts';
import { journalOf } from './editJournal.ts';
import { type FieldFault, fieldFaults } from './fieldFault.ts';
import { contentOf } from './fileChanges.ts';
import { inThread } from './newThread.ts';
import { Refusal } from './refusal.ts';
import { get, post, type Route } from './route.ts';

/** A chart that suits a column, drawn for an area. */
export interface DrawnOffer {
  readonly type: string;
  readonly why: string;
  /** With its fence, as `new` prints it. */
  readonly block: string;
  /** An SVG; null where the area has no value to draw. */
  readonly drawing: string | null;
}

export interface Offered {
  readonly offers: readonly DrawnOffer[];
  readonly faults: readonly FieldFault[];
}

/** Where in a story a block may be put. */
export interface Places {
  /** Of `story.md`. */
  readonly digest: string;
  readonly places: readonly { readonly passage: number; readonly words: string; readonly after: number }[];
}

/** A block in a story. */
export interface Inserted {
  readonly id: string;
  /** Where it begins. */
  readonly line: number;
}

const insertSchema = z.strictObject({
  story: z.string(),
  /** Line after which the block comes. */
  after: z.int({ error: 'choose the passage after which the chart goes' }).min(0),
  block: z.string().regex(/^```chart\n[\s\S]*\n```$/),
  digest: z.string(),
});

export const newChart: readonly Route[] = [
  get('api/new/chart/', async ({ desk, query }): Promise<Offered> => {
    const of = [query.get('table') ?? '', query.get('column') ?? ''].filter(Boolean).join('.');
    const drawn = query.get('area') ?? undefined;
    const { made, faults } = await inThread('chart', { root: desk.newsroom.root, wanted: { of, drawn } });
    return {
      offers: (made ?? []).map(({ type, why, block, chart }) => {
        return { type, why, block, drawing: chart ? chartSvg(chart, 'wide') : null };
      }),
      faults: fieldFaults(faults, fieldOf),
    };
  }),
  get('api/new/places/:story/', ({ desk, parts, query }): Places | null => {
    const slug = parts['story'] ?? '';
    const story = desk.story(slug);
    const [first = ''] = story?.editions.keys() ?? [];
    const told = (desk.edition(slug, query.get('edition') ?? '') ?? desk.edition(slug, first))?.told;
    if (!story || !told) return null;
    const places = told.passages.flatMap((passage, index) => {
      const after = BLOCKS.has(passage.kind) ? lineAfter(story.text, passage) : null;
      return after === null ? [] : [{ passage: index, words: passageText(passage).slice(0, 100), after }];
    });
    return { digest: digestOf(story.text), places };
  }),
  post('api/new/insert/', insertSchema, ({ desk }, body) => insert(desk, body)),
];

function insert(desk: Desk, { story: slug, after, block, digest }: z.output<typeof insertSchema>): Inserted {
  const story = desk.story(slug);
  const before = story && contentOf(story.path);
  if (!before) throw new Refusal(`no such story: ${slug}`, 404);
  const there = lineOfSame(before.toString('utf8'), block);
  if (there !== null) throw new Refusal(`this chart is in ${slug} already, line ${there}`);
  const { id, line, text } = blockInserted(before.toString('utf8'), after, block);
  if (digestOf(before) !== digest) throw conflict(desk, story.path, null);
  journalOf(desk).make(`chart ${id} inserted`, [
    { path: story.path, before, after: Buffer.from(text, 'utf8') },
  ]);
  return { id, line };
}

/** What stands in the text by itself. */
const BLOCKS = new Set<PassageKind>(['headline', 'heading', 'paragraph', 'attribution', 'chart title']);

function fieldOf({ what }: Fault): string | null {
  return /^no such (table|column|area)/.exec(what)?.[1] ?? null;
}
