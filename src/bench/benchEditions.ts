import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { BuildStore } from '../publish/buildStore.ts';
import { bareBuilds, bareMs } from './benchYardsticks.ts';
import { commandOf } from './commandOf.ts';
import { makeNewsroom } from './makeNewsroom.ts';
import { type Measure, measured } from './measured.ts';
import { type Result, seconds } from './results.ts';
import { MOST_AREAS } from './sampleAreas.ts';
import { newest, sizedFiles } from './sizedFiles.ts';

export interface BenchPlace {
  /** Folder of the engine. */
  readonly engine: string;
  /** Empty folder to work in. */
  readonly work: string;
  readonly seed: number;
  /** False to leave out the pictures that are PNG files, which take longer than all the rest. */
  readonly png: boolean;
}

export type Say = (text: string) => void;

/** A newsroom of so many editions: derived, checked, built, and built again after changes. */
export async function benchEditions(size: number, place: BenchPlace, say: Say): Promise<Result[]> {
  const { engine, work, seed } = place;
  const newsroom = path.join(work, `newsroom-${size}`);
  const runIn = (root: string, script: string, ...args: string[]) =>
    measured([...commandOf(script, engine), ...args], engine, { NEWSROOM: root });
  const run = (script: string, ...args: string[]) => runIn(newsroom, script, ...args);
  const png = place.png ? [] : ['--no-png'];
  const build = () => run('build', ...png);
  const results: Result[] = [];
  const add = (what: string, { ms, memory }: Pick<Measure, 'ms' | 'memory'>, more: Partial<Result> = {}) =>
    results.push({ what, size, ms, memory, ...more });

  makeNewsroom(newsroom, { editions: size, seed });
  say(`${size} editions: derive`);
  add('derive', await run('derive'));
  say(`${size} editions: check`);
  const check = await run('check', '--json');
  add('check', check, { note: `${(check.cpu / size).toFixed(1)} ms of processor an edition` });
  say(`${size} editions: build`);
  const cold = await build();
  const dist = path.join(newsroom, 'dist');
  const files = sizedFiles(dist);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  say(`${size} editions: yardsticks`);
  const bare = await bareBuilds(path.join(work, `bare-${size}`), engine, dist, isPage);
  const all = await bare(0);
  const others = 'bare Astro, and the other files';
  add('build, cold', cold, {
    yardstick: others,
    yardstickMs: bareMs(all),
    note: `${files.filter(({ file }) => isPage(file)).length} pages, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB; ${processor(cold)}`,
  });
  say(`${size} editions: build what is checked`);
  removeSite(newsroom);
  add('  of what is checked', await build(), {
    yardstick: others,
    yardstickMs: bareMs(all),
    note: `bare Astro ${seconds(all.pages.ms)} and ${Math.round(all.pages.memory)} MB, the other files ${seconds(all.files)}`,
  });

  say(`${size} editions: build again`);
  const again = async (what: string) => {
    const since = newest(sizedFiles(dist));
    const built = await build();
    const note = `${pagesSaid(built)}; ${processor(built)}`;
    add(what, built, { yardstick: others, yardstickMs: bareMs(await bare(since)), note });
  };
  await again('build, nothing changed');
  makeNewsroom(newsroom, { editions: size, seed, changed: Math.ceil(size / 100) });
  say(`${size} editions: build after a change`);
  await again('build, 1 per cent changed');
  appendFileSync(
    path.join(newsroom, 'content/stories/bicycles/story.md'),
    '\nThe wardens meet again in May.\n',
  );
  await again('build, all changed');
  if (size * PARTS > MOST_AREAS) return results;
  say(`${size} editions: build one of ${PARTS} parts of ${PARTS} times as many`);
  const larger = path.join(work, `newsroom-${size}-parts`);
  makeNewsroom(larger, { editions: size * PARTS, seed });
  const part = await runIn(larger, 'build', '--shard', `2/${PARTS}`, ...png);
  add(`build, cold, a part of ${PARTS} times as many`, part, { note: processor(part) });
  return results;
}

/** A part of so many times as many editions and rows should take what all editions take. */
const PARTS = 10;

function processor({ cpu }: Measure): string {
  return `${seconds(cpu)} of processor`;
}

function isPage(file: string): boolean {
  return /^(?:bicycles\/(?:[^/]+\/)?)?index\.html$/.test(file);
}

/** What a build has told and checked is left. */
function removeSite(root: string): void {
  const newsroom = newsroomAt(root);
  using store = BuildStore.open(newsroom);
  store.forgetSite();
  rmSync(newsroom.dist, { recursive: true, force: true });
}

function pagesSaid({ output }: Measure): string {
  return /^.*pages rendered.*$/m.exec(output)?.[0].replace(/ because.*/, '') ?? '';
}
