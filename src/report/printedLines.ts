import { z } from 'zod';
import { splitSentences } from '../prose/sentence.ts';
import type { TextLine } from '../refresh/changedLines.ts';

/** What is compared of an edition's `article.json`: the words that readers see. */
const printedSchema = z.object({
  headline: z.string(),
  standfirst: z.string(),
  description: z.string(),
  body: z.array(
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
  ),
});

type Block = z.infer<typeof printedSchema>['body'][number];

/** The sentences of an edition's `article.json`, in its order. @throws {z.ZodError} for anything else */
export function printedLines(article: unknown): TextLine[] {
  const { headline, standfirst, description, body } = printedSchema.parse(article);
  return [
    ...lines('headline', headline),
    ...lines('standfirst', standfirst),
    ...lines('description', description),
    ...body.flatMap(blockLines),
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
