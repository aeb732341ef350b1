import path from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Fault, FaultList } from '../faults/fault.ts';
import { type Newsroom, newsroomAt, shownPath } from '../newsroom/newsroom.ts';
import { slugOf } from '../newsroom/slug.ts';
import type { Description } from '../scaffold/describeFile.ts';
import type { SeenMarker } from '../scaffold/guessMarkers.ts';
import { planSource, type SourcePlan } from '../scaffold/planSource.ts';
import { shellWord } from '../scaffold/shellWord.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Desk } from './desk.ts';
import { fieldFaults, type Planned, planAnswer, writeSchema } from './newPlan.ts';
import { type Answer, type Route, route } from './route.ts';
import { findUpload, keepUpload, removeUpload, type Upload } from './upload.ts';
import { refused, written } from './writing.ts';

/** What a file was taken for. */
export interface Guesses extends Pick<Description, 'rows' | 'blankRows' | 'columns' | 'areas'> {
  readonly markers: readonly (SeenMarker & {
    /** In words; null where only a person can say. */
    readonly means: string | null;
  })[];
  readonly wide: Readonly<Record<string, string>> | null;
  /** Of a workbook. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Where the table lies in the file, in words. */
  readonly seen: readonly string[];
  readonly unsure: readonly string[];
}

export interface PlannedSource extends Planned {
  readonly guesses: Guesses | null;
}

export interface Uploaded {
  readonly upload: string;
  /** A name for the source. */
  readonly id: string;
}

const wantedSchema = z.strictObject({
  upload: z.string(),
  id: z.string(),
  sheet: z.string().optional(),
  released: z.string().optional(),
  write: writeSchema,
});

export const newSource: readonly Route[] = [
  route('PUT', 'api/new/file/', async ({ desk, query, body }) => {
    if (!(body instanceof Readable)) return null;
    const former = findUpload(desk.newsroom, query.get('instead') ?? '');
    if (former) removeUpload(desk.newsroom, former);
    const upload = await keepUpload(desk.newsroom, query.get('name') ?? '', body);
    if (!upload) return refused('not a name of a file', 400);
    const own = slugOf(path.parse(upload.name).name.replace(/(?:19|20)\d{2}-[01]\d-[0-3]\d/, ''));
    return { json: { upload: upload.id, id: own || 'source' } satisfies Uploaded };
  }),
  route('POST', 'api/new/source/', ({ desk, body }) =>
    written(desk, wantedSchema, body, (asked) => plan(desk, asked)),
  ),
];

async function plan(
  desk: Desk,
  { upload: given, write, ...wanted }: z.output<typeof wantedSchema>,
): Promise<Answer> {
  const upload = findUpload(desk.newsroom, given);
  if (!upload) return refused('The file is not there any more; choose it again.', 410);
  // As the command sees it: without the marks of a preview.
  const newsroom = newsroomAt(desk.newsroom.root);
  const faults = new FaultList();
  const command = () => '';
  const planned = await planSource(newsroom, { ...wanted, file: upload.path, command }, faults);
  const named = planned && {
    ...planned,
    byHand: planned.byHand.map((line) => inTheNewsroom(line, upload, planned, newsroom)),
  };
  const answer = planAnswer(newsroom, {
    plan: named,
    faults: fieldFaults(faults, fieldOf(newsroom, wanted.id, upload), (text) =>
      text.replaceAll(shellWord(upload.path), shellWord(upload.name)),
    ),
    shown: write,
    more: { guesses: planned && guessesOf(planned.description) },
  });
  if (write !== null && !('page' in answer) && answer.status === undefined)
    removeUpload(desk.newsroom, upload);
  return answer;
}

/** The file that was given goes; its copy in the newsroom stays. */
function inTheNewsroom(
  line: string,
  { path: given }: Upload,
  { writes }: SourcePlan,
  newsroom: Newsroom,
): string {
  const name = 'files' in writes ? writes.files.at(-1)?.name : undefined;
  const kept = shownPath(newsroom, path.join(writes.path, name ?? ''));
  return line.replaceAll(shellWord(given), shellWord(kept));
}

function fieldOf(newsroom: Newsroom, id: string, { name }: Upload) {
  const folder = shownPath(newsroom, path.join(newsroom.sources, id));
  return ({ file, what }: Fault): string | null => {
    if (file === '--released') return 'released';
    if (file === folder) return 'id';
    if (file !== name) return null;
    return /\bsheets?\b/.test(what) ? 'sheet' : 'file';
  };
}

function guessesOf({ inspection, rows, blankRows, columns, wide, markers, areas }: Description): Guesses {
  const { sheets = [], table, seen, unsure } = inspection;
  return {
    ...{ rows, blankRows, columns, areas, sheets, seen, unsure },
    markers: markers.map((marker) => ({
      ...marker,
      means: marker.status && inEnglish.figures.status[marker.status],
    })),
    wide: wide?.values ?? null,
    sheet: table.sheet ?? sheets[0] ?? null,
  };
}
