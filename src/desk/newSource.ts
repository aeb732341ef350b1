import path from 'node:path';
import type { Fault } from '../faults/fault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { Description } from '../scaffold/describeFile.ts';
import type { SourcePlan } from '../scaffold/planSource.ts';
import { shellWord } from '../scaffold/shellWord.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { fieldFaults } from './fieldFault.ts';
import { inThread } from './newThread.ts';
import { removeUpload, type Upload, uploadGiven } from './upload.ts';
import type { Guesses, Outcome, Wanted } from './wanted.ts';

export async function newSource({ desk, newsroom, upload: given, ...wanted }: Wanted): Promise<Outcome> {
  const upload = uploadGiven(desk.newsroom, given);
  const { id = '', sheet, released, as } = wanted;
  const asked = { root: newsroom.root, wanted: { id, sheet, released, as, file: upload.path } };
  const { made, faults } = await inThread('source', asked);
  const shown = (text: string) => text.replaceAll(shellWord(upload.path), shellWord(upload.name));
  return {
    plan: made && {
      ...made,
      byHand: made.byHand.map((line) => inTheNewsroom(line, upload, made, newsroom)),
    },
    faults: fieldFaults(faults, fieldOf(newsroom, id, upload), shown),
    guesses: made && guessesOf(made.description),
    after: () => removeUpload(desk.newsroom, upload),
  };
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
