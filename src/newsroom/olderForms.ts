import { z } from 'zod';
import type { Newsroom } from './newsroom.ts';

/**
 * Forms that files had with engines before this one. A newsroom that was kept for pinned embeds is never edited, so
 * its files are brought to the forms of today as they are read; files of today's newsroom are not, and are refused
 * with what to write. Add a row here whenever a form changes.
 */

type Held = Readonly<Record<string, unknown>>;
type Form = (held: Held) => Held;

/** `{ period, note }` is now `{ from, because }`. */
const breaks: Form = (held) => ({
  ...held,
  breaks: list(held['breaks'], ({ period, note, ...others }) => ({
    ...(period === undefined ? {} : { from: period }),
    ...(note === undefined ? {} : { because: note }),
    ...others,
  })),
});

/** `origin` is gone: a value is as published where it is found in the release. */
const origin: Form = (held) => ({
  ...held,
  columns: isHeld(held['columns'])
    ? Object.fromEntries(
        Object.entries(held['columns']).map(([name, column]) => [name, without('origin', column)]),
      )
    : list(held['columns'], (column) => without('origin', column)),
});

/** A text does not say whether the file is the publisher's own, so that it is not cited as such. */
const obtained: Form = (held) =>
  typeof held['obtained'] === 'string'
    ? { ...held, obtained: { how: 'transcribed', note: held['obtained'] } }
    : held;

/** The cells of releases are known since values are looked up in them. */
const found: Form = (held) => ({ found: [], ...held });

const sources: Form = (held) => ({ ...held, sources: list(held['sources'], obtained) });

const OLDER = {
  recipe: [breaks, origin],
  source: [obtained],
  table: [breaks, origin, sources, found],
} satisfies Record<string, readonly Form[]>;

/** What a file holds, in the forms of today where it is one of a kept newsroom. */
export function inTodaysForm(
  kind: keyof typeof OLDER,
  raw: unknown,
  { isKept }: Pick<Newsroom, 'isKept'>,
): unknown {
  if (!isKept || !isHeld(raw)) return raw;
  const forms: readonly Form[] = OLDER[kind];
  return forms.reduce((held, form) => form(held), raw);
}

/** The schema of a file, which reads older forms where the file is one of a kept newsroom. */
export function readingOlder<T>(
  kind: keyof typeof OLDER,
  schema: z.ZodType<T>,
  newsroom: Pick<Newsroom, 'isKept'>,
): z.ZodType<T> {
  return newsroom.isKept ? z.preprocess((raw) => inTodaysForm(kind, raw, newsroom), schema) : schema;
}

/** The lines of a chart in a story that were written in another way. */
const OLDER_LINES: readonly (readonly [was: RegExp, is: string])[] = [
  [/^type:\s*["']?dot["']?\s*$/gm, 'type: slope\nas: dots'],
];

const CHART = /^```chart\n[\s\S]*?^```/gm;

/** The text of a story, with its charts in the forms of today where it is one of a kept newsroom. */
export function storyInTodaysForm(text: string, { isKept }: Pick<Newsroom, 'isKept'>): string {
  if (!isKept) return text;
  return text.replaceAll(CHART, (chart) =>
    OLDER_LINES.reduce((lines, [was, is]) => lines.replaceAll(was, is), chart),
  );
}

function isHeld(value: unknown): value is Held {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown, form: Form): unknown {
  return Array.isArray(value) ? value.map((item) => (isHeld(item) ? form(item) : item)) : value;
}

function without(key: string, value: unknown): Held {
  const { [key]: _, ...others } = isHeld(value) ? value : {};
  return others;
}
