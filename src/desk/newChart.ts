import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { chartSvg } from '../charts/chartSvg.ts';
import { writeFiles } from '../derive/writeFiles.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { type PassageKind, passageText } from '../prose/passage.ts';
import { chartOffers } from '../scaffold/chartOffers.ts';
import { blockInserted, lineAfter } from './chartPlace.ts';
import { digestOf } from './digest.ts';
import { type FieldFault, fieldFaults } from './newPlan.ts';
import { type Route, route } from './route.ts';

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

const insertSchema = z.strictObject({
  story: z.string(),
  /** Line after which the block comes. */
  after: z.int().min(0),
  block: z.string().regex(/^```chart\n[\s\S]*\n```$/),
  digest: z.string(),
});

export const newChart: readonly Route[] = [
  route('GET', 'api/new/chart/', ({ desk, query }) => {
    const faults = new FaultList();
    const of = [query.get('table') ?? '', query.get('column') ?? ''].filter(Boolean).join('.');
    const drawn = query.get('area') ?? undefined;
    const offers = chartOffers(newsroomAt(desk.newsroom.root), { of, drawn }, faults) ?? [];
    const answer: Offered = {
      offers: offers.map(({ type, why, block, chart }) => {
        return { type, why, block, drawing: chart ? chartSvg(chart, 'wide') : null };
      }),
      faults: fieldFaults(faults, fieldOf),
    };
    return { json: answer };
  }),
  route('GET', 'api/new/places/:story/', ({ desk, parts, query }) => {
    const slug = parts['story'] ?? '';
    const story = desk.story(slug);
    const [first = ''] = story?.editions.keys() ?? [];
    const told = desk.edition(slug, query.get('edition') || first)?.told;
    if (!story || !told) return null;
    const places = told.passages.flatMap((passage, index) => {
      const after = BLOCKS.has(passage.kind) ? lineAfter(story.text, passage) : null;
      return after === null ? [] : [{ passage: index, words: passageText(passage).slice(0, 100), after }];
    });
    const answer: Places = { digest: digestOf(story.text), places };
    return { json: answer };
  }),
  route('POST', 'api/new/insert/', ({ desk, body }) => {
    const { story: slug, after, block, digest } = insertSchema.parse(body);
    const story = desk.story(slug);
    if (!story) return null;
    const now = readFileSync(story.path, 'utf8');
    if (digestOf(now) !== digest)
      return {
        json: {
          error: 'story.md has changed since; look where the chart goes again.',
          shown: story.text,
          now,
        },
        status: 409,
      };
    const inserted = blockInserted(now, after, block);
    writeFiles([{ path: story.path, text: inserted.text }]);
    return { json: { id: inserted.id, line: inserted.line } };
  }),
];

/** What stands in the text by itself. */
const BLOCKS = new Set<PassageKind>(['headline', 'heading', 'paragraph', 'attribution', 'chart title']);

function fieldOf({ what }: Fault): string | null {
  return /^no such (table|column|area)/.exec(what)?.[1] ?? null;
}
