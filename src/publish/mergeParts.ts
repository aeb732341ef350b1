import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { derive } from '../derive/derive.ts';
import type { Edition } from '../editions/edition.ts';
import { readData, readStories } from '../editions/readData.ts';
import { type Fault, FaultError, FaultList } from '../faults/fault.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { storyFiles } from '../outputs/outputs.ts';
import { writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import { forgetRecord, recordFiles } from './builtRecord.ts';
import { siteDigest } from './inputsDigest.ts';
import { withLock } from './lock.ts';
import { type ListedEdition, MANIFEST, type PartManifest, readPart, storiesOf } from './part.ts';
import { partFolder } from './shard.ts';
import { recover, stagingFolders, swap } from './swap.ts';

interface Part extends PartManifest {
  readonly folder: string;
}

/**
 * Puts the parts that several machines have built together, to the site that one machine would have built.
 * @throws {FaultError} when a part is missing, is not whole, or was built of anything else than the others
 *   and than what stands here
 */
export async function mergeParts(
  newsroom: Newsroom,
  say: (step: string) => void,
): Promise<{ readonly parts: number; readonly editions: number }> {
  return withLock(newsroom, async () => {
    recover(newsroom);
    say('deriving tables');
    await derive(newsroom, { write: true });
    const parts = wholeParts(newsroom);
    const { staging } = stagingFolders(newsroom);
    const { shown, spare } = recordFiles(newsroom);
    rmSync(staging, { recursive: true, force: true });
    for (const record of [shown, spare]) forgetRecord(record);
    say(`putting ${parts.length} parts together`);
    for (const part of parts) takeOver(part, staging);
    await writeIndices(newsroom, parts, staging);
    swap(newsroom);
    rmSync(staging, { recursive: true, force: true });
    return { parts: parts.length, editions: parts.flatMap(({ editions }) => editions).length };
  });
}

function wholeParts(newsroom: Newsroom): Part[] {
  const faults: Fault[] = [];
  const add = (folder: string, what: string, mend: string) =>
    faults.push({ file: path.basename(folder), line: 0, column: 0, what, mend });
  const found = partFolders(newsroom).map((folder) => ({ folder, manifest: readPart(folder) }));
  for (const { folder, manifest } of found) {
    if (!manifest) add(folder, 'part is not whole: files are missing', 'build it again, or fetch all of it');
  }
  const parts = found.flatMap(({ folder, manifest }) => (manifest ? [{ ...manifest, folder }] : []));
  const of = parts[0]?.shard.of ?? 1;
  const inputs = siteDigest(newsroom, process.cwd());
  for (const part of parts) {
    const again = 'build it again from the same newsroom, engine and Node';
    if (part.inputs !== inputs) add(part.folder, 'part was built from other inputs', again);
    if (
      part.shard.of !== of ||
      part.png !== parts[0]?.png ||
      part.folder !== partFolder(newsroom.dist, part.shard)
    )
      add(
        part.folder,
        `part of another build: ${part.shard.index}/${part.shard.of}`,
        'build all parts alike',
      );
  }
  for (let index = 1; index <= of; index += 1) {
    const folder = partFolder(newsroom.dist, { index });
    if (!found.some((part) => part.folder === folder))
      add(folder, `part is missing: ${index}/${of}`, `npm run build -- --shard ${index}/${of}`);
  }
  if (faults.length > 0) throw new FaultError(faults);
  return parts;
}

function partFolders({ dist }: Newsroom): string[] {
  const start = `${path.basename(dist)}-shard-`;
  const parent = path.dirname(dist);
  const names = readdirSync(parent).filter(
    (name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)),
  );
  return names.map((name) => path.join(parent, name)).toSorted();
}

/** A file that two parts have would mean that they are no parts of one site. */
function takeOver({ folder }: Part, staging: string): void {
  for (const file of filesIn(folder)) {
    if (file === MANIFEST) continue;
    const target = path.join(staging, file);
    mkdirSync(path.dirname(target), { recursive: true });
    linkOrCopy(path.join(folder, file), target);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP') throw error;
    copyFileSync(from, to);
  }
}

/** A story's index lists the editions of all parts. */
async function writeIndices(newsroom: Newsroom, parts: readonly Part[], folder: string): Promise<void> {
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  const stories = data ? readStories(newsroom, data, faults) : [];
  faults.throwIfAny();
  if (!data) return;
  const listed = new Map(parts.flatMap(({ editions }) => editions.map((edition) => [edition.path, edition])));
  const inOrder = stories.flatMap((story) => {
    const paths = [`/${story.slug}/`, ...story.areas.map(({ slug }) => `/${story.slug}/${slug}/`)];
    return paths.flatMap((at) => listed.get(at) ?? []);
  });
  // An index shows nothing of an edition but what is listed.
  const models = storiesOf(inOrder as readonly ListedEdition[] as readonly Edition[]);
  await writeSiteFiles(storyFiles({ site: data.site, stories: models }), {
    folder,
    shown: null,
    isUsed: false,
  });
}
