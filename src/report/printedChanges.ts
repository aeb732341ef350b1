import { readFileSync } from 'node:fs';
import path from 'node:path';
import { textPath } from '../addresses/textAddresses.ts';
import type { Edition } from '../editions/edition.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Site } from '../newsroom/site.ts';
import { articleJson } from '../outputs/json/articleJson.ts';
import { changedLines, type LinePair, type TextLine } from '../refresh/changedLines.ts';
import { printedLines } from './printedLines.ts';
import type { Entry } from './section.ts';

/** A sentence that prints differently from the built site; null where it is not printed. */
export interface PrintedChange {
  /** Where it is printed: `headline`, `chart trend, note`. */
  readonly where: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One change, in all the editions that have it. */
export interface PrintedGroup extends PrintedChange {
  readonly story: string;
  /** Names of their areas; the sentences are those of the first. */
  readonly areas: readonly string[];
}

/** What an edition prints differently from the built site; nothing if it is not there. */
export function printedChanges(
  edition: Edition,
  site: Site,
  { dist }: Pick<Newsroom, 'dist'>,
): PrintedChange[] {
  const built = readJson(path.join(dist, textPath(edition, 'json')));
  if (built === null) return [];
  const told: unknown = JSON.parse(JSON.stringify(articleJson(edition, site)));
  const before = printedLines(built);
  if (!before)
    return [{ where: 'all of it', before: '(in a form of an older engine)', after: '(not compared)' }];
  return changedLines(before, printedLines(told) ?? []).map(changeOf);
}

/** Null without such a file. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

function changeOf([before, after]: LinePair<TextLine>): PrintedChange {
  const { kind: where = '' } = after ?? before ?? {};
  return { where, before: before?.text ?? null, after: after?.text ?? null };
}

/** Groups changes of many editions that replace the same words alike, most frequent first. */
export function groupPrinted(
  editions: readonly {
    readonly story: string;
    readonly area: string;
    readonly printed: readonly PrintedChange[];
  }[],
): PrintedGroup[] {
  const all = editions.flatMap(({ story, area, printed }) =>
    printed.map((change) => ({ story, area, ...change })),
  );
  const groups = Map.groupBy(all, ({ story, where, before, after }) =>
    JSON.stringify([story, where, replaced(before, after), replaced(after, before)]),
  );
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { area: _, ...change } = first;
      return [{ ...change, areas: [...new Set(group.map(({ area }) => area))] }];
    })
    .toSorted((a, b) => b.areas.length - a.areas.length);
}

/** The words that only the first text has, with figures blanked. */
function replaced(text: string | null, other: string | null): string {
  if (text === null || other === null) return text === null ? '' : 'whole';
  const words = (each: string) => each.split(' ').map((word) => ({ kind: '', text: word }));
  return changedLines(words(other), words(text))
    .flatMap(([, fresh]) => fresh?.text.replaceAll(/\d+/g, '#') ?? [])
    .join(' ');
}

/** A group as a report shows it. */
export function printedEntry({ story, where, before, after, areas }: PrintedGroup): Entry {
  const [first, ...others] = areas;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return {
    label: `${story}, ${where}: ${first}${more}`,
    lines: [`was  ${before ?? '(not printed)'}`, `now  ${after ?? '(not printed)'}`],
  };
}
