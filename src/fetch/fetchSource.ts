import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { endingOf } from '../sources/fileEnding.ts';
import type { Source } from '../sources/source.ts';
import {
  type Arrival,
  fetchedFolder,
  keepCandidate,
  type Memory,
  remember,
  remembered,
  waitingFile,
} from './candidate.ts';
import { isDue } from './isDue.ts';
import { NotFetched } from './notFetched.ts';
import { queryRows } from './queryRows.ts';
import { watchFile } from './watchFile.ts';

/** What the outside world is to `fetch`, so that tests can have one of their own. */
export interface Outside {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Milliseconds before further attempts. */
  readonly backOff?: readonly number[] | undefined;
}

/** What a look at a source found. */
export interface Look {
  readonly source: string;
  /** `waiting`: what came in an earlier run, and is no release yet. */
  readonly state: 'new' | 'waiting' | 'unchanged' | 'not due';
  /** Of what came, relative to the newsroom. */
  readonly file?: string;
  readonly sha256?: string;
  readonly bytes?: number;
  readonly fetched?: Arrival['fetched'];
  /** Date of the release that the file is already. */
  readonly release?: string;
}

/**
 * Looks whether there is a file that is no release yet, and keeps it.
 * @param isNamed true where the source was asked for by name, and is looked at however short ago it was
 * @throws {NotFetched}
 */
export async function fetchSource(
  newsroom: Newsroom,
  source: Source,
  isNamed: boolean,
  outside: Outside,
): Promise<Look> {
  const folder = fetchedFolder(newsroom, source.id);
  const last = remembered(folder);
  const looked = outside.now();
  if (!isNamed && !isDue(last, source, looked)) return { source: source.id, state: 'not due' };
  const isHere = releaseOf(source, last?.sha256) !== undefined || waitingFile(folder, last?.sha256) !== null;
  const memory = isHere ? last : null;
  const temporary = path.join(folder, `coming-${process.pid}`);
  try {
    const arrival = await arrivalOf(newsroom, source, temporary, memory, outside);
    const sha256 = arrival?.sha256 ?? memory?.sha256;
    const found = find(newsroom, source, folder, arrival, sha256);
    remember(folder, {
      ...memory,
      ...arrival?.memory,
      looked: looked.toISOString(),
      sha256,
    } satisfies Memory);
    return found;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function arrivalOf(
  newsroom: Newsroom,
  { id, watch, query, releases }: Source,
  temporary: string,
  memory: Memory | null,
  outside: Outside,
): Promise<Arrival | null> {
  if (watch) {
    const ending = endingOf(releases.at(-1)?.file ?? '');
    return watchFile(watch, { temporary, ending, memory, now: outside.now, backOff: outside.backOff });
  }
  if (!query)
    throw new NotFetched('neither watch nor query', { mend: 'say in source.yaml where files come from' });
  const file = path.join(newsroom.sources, id, query.sql);
  return queryRows(query, readText(file, shownPath(newsroom, file)), {
    temporary,
    environment: outside.environment,
  });
}

function readText(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new NotFetched(`no such file: ${shown}`, { expected: 'the SQL of the query' });
  }
}

/** Date of the release that has these bytes. */
function releaseOf({ releases }: Source, sha256: string | undefined): string | undefined {
  return releases.find((each) => each.sha256 === sha256)?.date;
}

function find(
  newsroom: Newsroom,
  source: Source,
  folder: string,
  arrival: Arrival | null,
  sha256: string | undefined,
): Look {
  const { id } = source;
  const release = releaseOf(source, sha256);
  if (release !== undefined) return { source: id, state: 'unchanged', release };
  const waiting = waitingFile(folder, sha256);
  if (waiting !== null && sha256 !== undefined) {
    return { source: id, state: 'waiting', file: shownPath(newsroom, waiting), sha256 };
  }
  if (!arrival) throw new NotFetched('unchanged, says the server, since what is gone from here');
  const bytes = statSync(arrival.temporary).size;
  const file = shownPath(newsroom, keepCandidate(folder, arrival));
  return { source: id, state: 'new', file, sha256: arrival.sha256, bytes, fetched: arrival.fetched };
}
