import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { derive } from '../derive/derive.ts';
import type { Edition } from '../editions/edition.ts';
import { readData, readStories } from '../editions/readData.ts';
import { modelsOf } from '../editions/site.ts';
import { type Fault, FaultError, FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { storyFiles } from '../outputs/outputs.ts';
import { writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import { BuildStore } from './buildStore.ts';
import { asOfNow } from './embargoes.ts';
import { inputsKey, inputsOf } from './keys.ts';
import { withLock } from './lock.ts';
import { type ListedEdition, MANIFEST, type PartManifest, readPart } from './part.ts';
import { partFolder } from './shard.ts';
import { withSiteFolder } from './siteFolder.ts';
import { recover, stagingFolders, swap } from './swap.ts';
import { withWholeTablesAfter } from './wholeTables.ts';

interface Part extends PartManifest {
  readonly folder: string;
}

/**
 * Merges parts built on several machines into the site that one machine would have built.
 * @throws {FaultError} when a part is missing or incomplete, or was built from other inputs than this newsroom's
 */
export async function mergeParts(
  whole: Newsroom,
  say: (step: string) => void,
): Promise<{ readonly parts: number; readonly editions: number; readonly atOnce: boolean }> {
  const newsroom = asOfNow(whole);
  const target = withSiteFolder(newsroom);
  const { staging } = stagingFolders(target);
  const merge = async () => {
    recover(target);
    say('deriving tables');
    await derive(newsroom, { write: true });
    const parts = wholeParts(newsroom);
    say(`putting ${parts.length} parts together`);
    rmSync(staging, { recursive: true, force: true });
    for (const { folder } of parts) copyPart(folder, staging);
    await writeIndices(newsroom, parts, staging);
    using store = BuildStore.open(target);
    store.forgetSite();
    const atOnce = swap(target);
    return { parts: parts.length, editions: parts.flatMap(({ editions }) => editions).length, atOnce };
  };
  return withLock(newsroom.cache, () => withWholeTablesAfter(newsroom, merge));
}

function wholeParts(newsroom: Newsroom): Part[] {
  const faults: Fault[] = [];
  const add = (folder: string, what: string, mend: string) =>
    faults.push({ file: path.basename(folder), line: 0, column: 0, what, mend });
  const folders = partFolders(newsroom);
  const parts = folders.flatMap((folder): Part[] => {
    const manifest = readPart(folder);
    if (!manifest) add(folder, 'part is not whole: files are missing', 'build it again, or fetch all of it');
    return manifest ? [{ ...manifest, folder }] : [];
  });
  const [of, png] = [parts[0]?.shard.of ?? 1, parts[0]?.png];
  const inputs = inputsKey(inputsOf(newsroom, {}));
  const again = 'build it again from the same newsroom, engine and Node';
  for (const { folder, shard, ...part } of parts) {
    if (part.inputs !== inputs) add(folder, 'part was built from other inputs', again);
    if (shard.of !== of || part.png !== png || folder !== partFolder(newsroom.dist, shard))
      add(folder, `part of another build: ${shard.index}/${shard.of}`, 'build all parts alike');
  }
  for (let index = 1; index <= of; index += 1) {
    const [folder, shard] = [partFolder(newsroom.dist, { index }), `${index}/${of}`];
    if (!folders.includes(folder))
      add(folder, `part is missing: ${shard}`, `npm run build -- --shard ${shard}`);
  }
  if (faults.length > 0) throw new FaultError(faults);
  return parts;
}

function partFolders({ dist }: Newsroom): string[] {
  const start = `${path.basename(dist)}-shard-`;
  const names = readdirSync(path.dirname(dist)).filter(
    (name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)),
  );
  return names.map((name) => path.join(path.dirname(dist), name)).toSorted();
}

/** Fails if two parts have the same file. */
function copyPart(folder: string, staging: string): void {
  const filter = (file: string) => file !== path.join(folder, MANIFEST);
  cpSync(folder, staging, { recursive: true, force: false, errorOnExist: true, filter });
}

/** A story's index lists the editions of all parts. `ListedEdition` is all that it needs of them. */
async function writeIndices(newsroom: Newsroom, parts: readonly Part[], folder: string): Promise<void> {
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  const stories = data ? readStories(newsroom, data, faults) : [];
  faults.throwIfAny();
  if (!data) return;
  const listed = new Map(parts.flatMap(({ editions }) => editions.map((edition) => [edition.path, edition])));
  const inOrder = stories.flatMap(({ slug: story, areas }) =>
    ['', ...areas.map(({ slug }) => `${slug}/`)].flatMap((slug) => listed.get(`/${story}/${slug}`) ?? []),
  );
  const models = modelsOf(inOrder as readonly ListedEdition[] as readonly Edition[]);
  await writeSiteFiles(storyFiles({ site: data.site, stories: models }), { folder, shown: null });
}
