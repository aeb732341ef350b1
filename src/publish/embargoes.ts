import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitFrontMatter } from '../editions/splitFrontMatter.ts';
import { FaultError } from '../faults/fault.ts';
import { isHeld, isTime, NO_CLOCK } from '../newsroom/embargo.ts';
import { foldersIn } from '../newsroom/foldersIn.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';

/** A time that something of the newsroom waits for, or waited for. */
interface Embargo {
  /** Relative to the newsroom. */
  readonly file: string;
  readonly time: string;
}

/** Seen without the engine's readers: a build that has nothing to do loads none of them. */
const TIME = /\b(?:published|released|date)["']?:\s*["']?(\d{4}-\d{2}-\d{2}T[\d:]+(?:Z|[+-][\d:]+))/g;

function embargoes(newsroom: Newsroom): Embargo[] {
  const read = (folder: string, name: string, textOf: (text: string) => string) =>
    foldersIn(folder)
      .map((inner) => path.join(folder, inner, name))
      .filter((file) => existsSync(file))
      .flatMap((file) =>
        [...textOf(readFileSync(file, 'utf8')).matchAll(TIME)].map(([, time = '']) => {
          return { file: shownPath(newsroom, file), time };
        }),
      );
  return [
    ...read(newsroom.stories, 'story.md', (text) => splitFrontMatter(text)?.front ?? ''),
    ...read(newsroom.sources, 'source.yaml', (text) => text),
  ];
}

/** Whether anything waits for a time, or waited for one that is still written down. */
export function hasTimes(newsroom: Newsroom): boolean {
  return embargoes(newsroom).length > 0;
}

/** What is held back now; changes when something no longer is. */
export function heldNow(newsroom: Newsroom): readonly Embargo[] {
  return newsroom.now === null ? [] : embargoes(newsroom).filter(({ time }) => isHeld(time, newsroom));
}

/**
 * The newsroom as it is published at a time. A preview holds nothing back.
 * @throws {FaultError} where times are to be kept, and no time was handed in
 */
export function asOfNow(newsroom: Newsroom): Newsroom {
  if (newsroom.preview || newsroom.now !== null) return newsroom;
  const waiting = embargoes(newsroom).filter(({ time }) => isTime(time));
  if (waiting.length === 0) return { ...newsroom, now: NO_CLOCK };
  const faults = waiting.map(({ file, time }) => {
    const expected = '--now with the time of the build, because it has no clock';
    const mend =
      'npm run build -- --now "$(date -u +%FT%TZ)"; or, once it is past, write the day without the time';
    return { file, line: 0, column: 0, what: `not before a time: ${time}`, expected, mend };
  });
  throw new FaultError(faults);
}
