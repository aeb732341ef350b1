import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { howFetched } from '../fetch/candidate.ts';
import { dateOrTime, dayOf, isTime } from '../newsroom/embargo.ts';
import { type Newsroom, newsroomAt, shownPath } from '../newsroom/newsroom.ts';
import type { Desk } from './desk.ts';
import { Refusal } from './refusal.ts';
import { ReleaseRun, type ReleaseState, runOf, runs } from './releaseRun.ts';
import { putAside, type ReleaseSource, releaseSources } from './releaseSources.ts';
import type { ReleaseTask } from './releaseTask.ts';
import { get, post, type Route, route } from './route.ts';
import { MOST_BYTES, removeUpload, uploadGiven } from './upload.ts';

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

const fileRule = z.union([z.object({ upload: z.string() }), z.strictObject({ fetched: z.literal(true) })]);

const previewRule = z.strictObject({
  source: text,
  released: dateOrTime,
  title: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  file: fileRule,
});

const current = z.strictObject({ id: z.int() });
const points = current.extend({ points: z.array(z.string()).min(1), confirmed: z.boolean() });

export const RELEASE_ROUTES: readonly Route[] = [
  get('api/release/choices/', ({ desk }) => choicesOf(desk)),
  // No preview is an answer, too.
  route('GET', 'api/release/', ({ desk }) => ({ json: runs.get(desk)?.state ?? null })),
  post('api/release/preview/', previewRule, ({ desk }, body) => start(desk, body)),
  post('api/release/rehearse/', z.strictObject({ story: text }), ({ desk }, { story }) => {
    if (!desk.story(story)) throw new Refusal(`no such story: ${story}`, 404);
    return begin(desk, { kind: 'rehearse', story });
  }),
  // The same file, from the newsroom as it is now.
  post('api/release/again/', current, ({ desk }, { id }) => begin(desk, runOf(desk, id).task)),
  post('api/release/close/', current, ({ desk }, { id }) => {
    runOf(desk, id).close();
    runs.delete(desk);
    desk.announce({ kind: 'release' });
    return null;
  }),
  get('api/release/edition/', ({ desk, query }) => {
    const [story, edition] = [query.get('story') ?? '', query.get('edition') ?? ''];
    return runOf(desk, Number(query.get('id'))).ask({ ask: 'edition', story, edition });
  }),
  post('api/release/confirm/', points, ({ desk }, { id, points: all, confirmed }) =>
    runOf(desk, id).confirm(all, confirmed),
  ),
  post('api/release/accept/', current, ({ desk }, { id }) => runOf(desk, id).accept()),
];

function choicesOf(desk: Desk): ReleaseChoices {
  const stories = desk.stories.map(({ slug }) => slug);
  return { sources: releaseSources(ownNewsroom(desk)), stories, most: MOST_BYTES, recovered: desk.recovered };
}

/** The newsroom of the commands: what was fetched, the lock and the journal are its own. */
function ownNewsroom({ newsroom }: Desk): Newsroom {
  return newsroomAt(newsroom.root);
}

function start(desk: Desk, asked: z.output<typeof previewRule>): ReleaseState {
  const { source, title, url, released } = asked;
  const time = isTime(released) ? released : undefined;
  const given = bytesOf(desk, source, asked.file);
  const options = { source, title, url, released: dayOf(released), time, ...given };
  return begin(desk, { kind: 'refresh', options });
}

function bytesOf(desk: Desk, source: string, file: z.output<typeof fileRule>) {
  if ('upload' in file) {
    const upload = uploadGiven(desk.newsroom, file.upload);
    const bytes = new Uint8Array(readFileSync(upload.path));
    removeUpload(desk.newsroom, upload);
    return { file: upload.name, bytes };
  }
  const newsroom = ownNewsroom(desk);
  const waiting = putAside(newsroom, source);
  if (waiting === null) throw new Refusal(`npm run fetch has put nothing aside for ${source}`, 404);
  const bytes = new Uint8Array(readFileSync(waiting));
  return { file: shownPath(newsroom, waiting), bytes, fetched: howFetched(waiting, bytes) };
}

/** One preview at a time: each holds all editions in memory, twice. */
function begin(desk: Desk, task: ReleaseTask): ReleaseState {
  const run = new ReleaseRun(desk, task);
  runs.get(desk)?.close();
  runs.set(desk, run);
  desk.announce({ kind: 'release' });
  return run.state;
}
