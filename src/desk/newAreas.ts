import path from 'node:path';
import type { Fault } from '../faults/fault.ts';
import { fieldFaults } from './fieldFault.ts';
import { inThread } from './newThread.ts';
import { uploadGiven } from './upload.ts';
import type { Outcome, Wanted } from './wanted.ts';

/** Rows for the areas in a file, which stays for the source that is made of it next. */
export async function newAreas({ desk, newsroom, upload: id, ...wanted }: Wanted): Promise<Outcome> {
  const upload = uploadGiven(desk.newsroom, id);
  const { column, sheet, kind } = wanted;
  const asked = { root: newsroom.root, wanted: { column, sheet, kind, file: upload.path } };
  const { made, faults } = await inThread('areas', asked);
  const fieldOf = ({ file, what }: Fault) => {
    if (file === '--kind') return 'kind';
    if (file !== path.basename(upload.path)) return null;
    return /\b(column|sheet)s?\b/.exec(what)?.[1] ?? 'file';
  };
  return { plan: made, faults: fieldFaults(faults, fieldOf) };
}
