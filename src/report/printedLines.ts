import { z } from 'zod';
import { EXTENSION } from '../outputs/parts/ninjs.ts';
import { splitSentences } from '../prose/sentence.ts';
import type { TextLine } from '../refresh/changedLines.ts';

const bodySchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('picture'), alt: z.string(), caption: z.string() }),
    z.object({
      kind: z.literal('chart'),
      id: z.string(),
      title: z.string(),
      subtitle: z.string(),
      alt: z.string(),
      description: z.string(),
      notes: z.array(z.string()),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
    }),
  ]),
);

/** What is compared of an edition's `article.json`: the words that readers see. */
const printedSchema = z.object({
  headlines: z.array(z.object({ value: z.string() })),
  descriptions: z.array(z.object({ role: z.string(), value: z.string() })),
  [EXTENSION]: z.object({ body: bodySchema }),
});

type Block = z.infer<typeof bodySchema>[number];

/** The sentences of an edition's `article.json`, in its order; null for that of an engine before ninjs. */
export function printedLines(article: unknown): TextLine[] | null {
  const { data } = printedSchema.safeParse(article);
  if (!data) return null;
  return [
    ...data.headlines.flatMap(({ value }) => lines('headline', value)),
    ...data.descriptions.flatMap(({ role, value }) => lines(role, value)),
    ...data[EXTENSION].body.flatMap(blockLines),
  ];
}

function blockLines(block: Block): TextLine[] {
  if (block.kind === 'text') return lines('text', block.text);
  if (block.kind === 'picture')
    return [...lines('picture alt text', block.alt), ...lines('caption', block.caption)];
  const { id, title, subtitle, alt, description, notes, columns, rows } = block;
  return [
    ...lines(`chart ${id}, title`, title),
    ...lines(`chart ${id}, subtitle`, subtitle),
    ...lines(`chart ${id}, alt text`, alt),
    // The alt text begins with it, or is it.
    ...(description === alt ? [] : lines(`chart ${id}, description`, description)),
    ...notes.flatMap((note) => lines(`chart ${id}, note`, note)),
    ...[columns, ...rows].map((row) => ({ kind: `chart ${id}, table`, text: row.join(' | ') })),
  ];
}

function lines(kind: string, text: string): TextLine[] {
  return text
    .split('\n')
    .flatMap(splitSentences)
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ kind, text: sentence }));
}
