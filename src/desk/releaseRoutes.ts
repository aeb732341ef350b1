import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { howFetched } from '../fetch/candidate.ts';
import { dateOrTime, dayOf, isTime } from '../newsroom/embargo.ts';
import { type Newsroom, newsroomAt, shownPath } from '../newsroom/newsroom.ts';
import type { Desk } from './desk.ts';
import { ReleaseRun, type ReleaseState } from './releaseRun.ts';
import { putAside, type ReleaseSource, releaseSources } from './releaseSources.ts';
import { type Question, ReleaseRefusal } from './releaseTask.ts';
import { type Answer, type Asked, type Route, route } from './route.ts';
import { shell } from './shell.ts';
import { findUpload, keepUpload, MOST_BYTES, removeUpload, TooLarge } from './upload.ts';

/** What can be previewed. */
export interface ReleaseChoices {
  readonly sources: readonly ReleaseSource[];
  /** Slugs of the stories that can be rehearsed. */
  readonly stories: readonly string[];
  /** Bytes that a file from the browser may have. */
  readonly most: number;
  /** What the server did at its start about a change that was killed on the way; null for nothing. */
  readonly recovered: string | null;
}

const text = z.string().trim().min(1);

const fileRule = z.union([
  z.strictObject({ upload: z.string() }),
  z.strictObject({ fetched: z.literal(true) }),
]);

const previewRule = z.strictObject({
  source: text,
  released: dateOrTime,
  title: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  file: fileRule,
});

const rehearsalRule = z.strictObject({ story: text });

const current = z.strictObject({ id: z.int() });
const wordings = current.extend({ story: text, keys: z.array(z.string()).min(1) });

const points = current.extend({ points: z.array(z.string()).min(1), confirmed: z.boolean() });

/** The preview of a desk, if there is one. */
const runs = new WeakMap<Desk, ReleaseRun>();

export const RELEASE_ROUTES: readonly Route[] = [
  route('GET', 'release/', ({ base }) => ({
    page: shell({ base, title: 'Release · Desk', view: 'release' }),
  })),
  route('GET', 'api/release/choices/', ({ desk }) => ({ json: choicesOf(desk) })),
  route('GET', 'api/release/', ({ desk }) => ({ json: runs.get(desk)?.state ?? null })),
  route('PUT', 'api/release/file/', (asked) => answered(() => upload(asked))),
  route('POST', 'api/release/preview/', (asked) => answered(() => start(asked))),
  route('POST', 'api/release/rehearse/', (asked) => answered(() => startRehearsal(asked))),
  route('POST', 'api/release/again/', (asked) => answered(() => again(asked))),
  route('POST', 'api/release/close/', (asked) => answered(() => close(asked))),
  route('GET', 'api/release/edition/', (asked) => {
    const [story, edition] = [asked.query.get('story') ?? '', asked.query.get('edition') ?? ''];
    return answered(() => asking(asked, Number(asked.query.get('id')), { ask: 'edition', story, edition }));
  }),
  route('POST', 'api/release/approve/', (asked) =>
    answered(() => {
      const { id, ...rest } = checked(wordings.extend({ by: text.optional() }), asked.body);
      return runOf(asked.desk, id).approve(rest);
    }),
  ),
  route('POST', 'api/release/take-back/', (asked) =>
    answered(() => {
      const { id, ...rest } = checked(wordings, asked.body);
      return runOf(asked.desk, id).takeBack(rest);
    }),
  ),
  route('POST', 'api/release/confirm/', (asked) =>
    answered(() => {
      const given = checked(points, asked.body);
      return runOf(asked.desk, given.id).confirm(given.points, given.confirmed);
    }),
  ),
  route('POST', 'api/release/accept/', (asked) =>
    answered(() => runOf(asked.desk, checked(current, asked.body).id).accept()),
  ),
];

function choicesOf(desk: Desk): ReleaseChoices {
  const stories = desk.stories.map(({ slug }) => slug);
  return { sources: releaseSources(ownNewsroom(desk)), stories, most: MOST_BYTES, recovered: desk.recovered };
}

/** The newsroom of the commands: what was fetched, the lock and the journal are its own. */
function ownNewsroom({ newsroom }: Desk): Newsroom {
  return newsroomAt(newsroom.root);
}

/** Hands over a file, to be previewed by its id. */
async function upload({ desk, query, body }: Asked): Promise<{ readonly upload: string }> {
  if (!(body instanceof Readable)) throw new ReleaseRefusal('no file', 400);
  const kept = await keepUpload(desk.newsroom, query.get('name') ?? '', body);
  if (!kept) throw new ReleaseRefusal('not the name of a file', 400);
  return { upload: kept.id };
}

function startRehearsal({ desk, body }: Asked): ReleaseState {
  const { story } = checked(rehearsalRule, body);
  if (!desk.story(story)) throw new ReleaseRefusal(`no such story: ${story}`, 404);
  return begin(desk, new ReleaseRun(desk, { kind: 'rehearse', story }, { kind: 'rehearse', story }));
}

function start({ desk, body }: Asked): ReleaseState {
  const asked = checked(previewRule, body);
  const { source, title, url, released } = asked;
  const time = isTime(released) ? released : undefined;
  const given = bytesOf(desk, source, asked.file);
  const options = { source, title, url, released: dayOf(released), time, ...given };
  const about = { kind: 'refresh', source, file: given.file, released } as const;
  return begin(desk, new ReleaseRun(desk, { kind: 'refresh', options }, about));
}

function bytesOf(desk: Desk, source: string, file: z.output<typeof fileRule>) {
  if ('upload' in file) {
    const upload = findUpload(desk.newsroom, file.upload);
    if (!upload) throw new ReleaseRefusal('the file is not there any more: choose it again', 410);
    const bytes = new Uint8Array(readFileSync(upload.path));
    removeUpload(desk.newsroom, upload);
    return { file: upload.name, bytes };
  }
  const newsroom = ownNewsroom(desk);
  const waiting = putAside(newsroom, source);
  if (waiting === null) throw new ReleaseRefusal(`npm run fetch has put nothing aside for ${source}`, 404);
  const bytes = new Uint8Array(readFileSync(waiting));
  return { file: shownPath(newsroom, waiting), bytes, fetched: howFetched(waiting, bytes) };
}

/** One preview at a time: each holds all editions in memory, twice. */
function begin(desk: Desk, run: ReleaseRun): ReleaseState {
  runs.get(desk)?.close();
  runs.set(desk, run);
  desk.announce({ kind: 'release' });
  return run.state;
}

/** The same file, from the newsroom as it is now. */
function again({ desk, body }: Asked): ReleaseState {
  const { task, about } = runOf(desk, checked(current, body).id);
  return begin(desk, new ReleaseRun(desk, task, about));
}

function close({ desk, body }: Asked): null {
  runOf(desk, checked(current, body).id).close();
  runs.delete(desk);
  desk.announce({ kind: 'release' });
  return null;
}

function asking({ desk }: Asked, id: number, question: Question): Promise<unknown> {
  return runOf(desk, id).ask(question);
}

/** @throws {ReleaseRefusal} where another preview has taken its place */
function runOf(desk: Desk, id: number): ReleaseRun {
  const run = runs.get(desk);
  if (run?.id === id) return run;
  throw new ReleaseRefusal('another preview has taken the place of this one', 409);
}

/** @throws {ReleaseRefusal} */
function checked<T>(rule: z.ZodType<T>, body: unknown): T {
  const read = rule.safeParse(body);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ReleaseRefusal(faults.join('\n'), 400);
}

async function answered(work: () => unknown): Promise<Answer> {
  try {
    return { json: await work() };
  } catch (error) {
    if (error instanceof TooLarge) return { json: { error: error.message }, status: 413 };
    if (error instanceof ReleaseRefusal) return { json: { error: error.message }, status: error.status };
    throw error;
  }
}
