import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { derive } from '../derive/derive.ts';
import type { Desk } from '../desk/desk.ts';
import { soundEditions } from '../desk/soundEditions.ts';
import { handDevelopment, raiseRevision } from '../editions/siteModel.ts';
import { type Fault, FaultError } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

type ServerSetup = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;
type DevServer = Parameters<ServerSetup>[0]['server'];

/**
 * Live reload for stories, raw files and recipes: derives again when data changes, tells the stories again
 * and reloads the page.
 */
export function newsroomDevelopment(newsroom: Newsroom, desk: Desk): AstroIntegration {
  return {
    name: 'newsroom-development',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const say = (error: unknown) => logger.error(`\n${error instanceof Error ? error.message : error}\n`);
        const deriveAgain = deriver(newsroom);
        // Prints the data's faults; pages keep showing the last good tables.
        const readAll = async () => desk.readAll(await deriveAgain().then(none, faultsIn(say)));
        await readAll();
        handDevelopment(() => soundEditions(desk));
        watch(newsroom, server, async (file) => {
          const story = storyOf(newsroom, file);
          if (story === null) await readAll();
          else desk.readStory(story);
          reloadPage(server);
        });
      },
    },
  };
}

/** Node caches modules, so each run imports the recipes under a new version. */
function deriver(newsroom: Newsroom): () => Promise<unknown> {
  let version = 0;
  return () => {
    version += 1;
    return derive(newsroom, { write: true, version: String(version) });
  };
}

/** Calls back for each change to the newsroom's files, one at a time. */
function watch(newsroom: Newsroom, server: DevServer, changed: (file: string) => Promise<void>): void {
  const content = path.join(newsroom.root, 'content');
  const data = path.join(newsroom.root, 'data');
  const folders = [content, data, newsroom.recipes];
  server.watcher.add(folders);
  let running = Promise.resolve();
  const onEvent = (file: string) => {
    const ours = folders.some((folder) => isWithin(folder, file)) && !isWithin(newsroom.derived, file);
    if (ours) running = running.then(() => changed(file));
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onEvent);
}

function none(): readonly Fault[] {
  return [];
}

function faultsIn(say: (error: unknown) => void) {
  return (error: unknown): readonly Fault[] => {
    say(error);
    if (error instanceof FaultError) return error.faults;
    throw error;
  };
}

/** The story that a file belongs to; null for what all stories are told from. */
function storyOf({ stories }: Newsroom, file: string): string | null {
  return isWithin(stories, file) ? (path.relative(stories, file).split(path.sep)[0] ?? null) : null;
}

function isWithin(folder: string, file: string): boolean {
  return file.startsWith(folder + path.sep);
}

function reloadPage(server: DevServer): void {
  raiseRevision();
  server.ws.send({ type: 'full-reload' });
}
