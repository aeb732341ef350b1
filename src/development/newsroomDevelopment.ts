import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { derive } from '../derive/derive.ts';
import { recover } from '../derive/journal.ts';
import type { Desk } from '../desk/desk.ts';
import type { SoundEditions } from '../desk/soundEditions.ts';
import { handDevelopment } from '../editions/siteModel.ts';
import { type Fault, FaultError, formatFaults } from '../faults/fault.ts';
import { systemFault } from '../faults/systemFault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { soundAddress } from '../newsroom/siteAddress.ts';

const RESTART =
  'The path in the address of the site (content/site.yaml) has changed: stop this server, and run npm run dev again.';
const START =
  'There is nothing to show yet. Mend these files: the server reads them again when they are saved.';

type ServerSetup = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;
type DevServer = Parameters<ServerSetup>[0]['server'];
type Say = (text: string) => void;

/** Time in ms in which what an editor writes at one save comes together. */
const TOGETHER = 15;

/**
 * Live reload for stories, raw files and recipes: derives again when data changes, tells the stories again
 * and reloads the page.
 */
export function newsroomDevelopment(
  newsroom: Newsroom,
  desk: Desk,
  editions: SoundEditions,
): AstroIntegration {
  return {
    name: 'newsroom-development',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        desk.recovered = recover(newsroom);
        if (desk.recovered !== null) logger.warn(desk.recovered);
        const deriveAgain = deriver(newsroom, (text) => logger.error(`\n${text}\n`));
        let derivingFaults = await deriveAgain();
        desk.readAll(derivingFaults);
        if (!desk.data) logger.error(`\n${START}\n\n${formatFaults(desk.faults)}\n`);
        handDevelopment(() => editions.get());
        const { base } = soundAddress(newsroom);
        watch(newsroom, server, async (files) => {
          // Tables that the server has just derived itself are news to nobody.
          if (files.every((file) => isWithin(newsroom.derived, file)) && desk.isUpToDate) return;
          const stories = files.map((file) => storyOf(newsroom, file));
          if (files.some((file) => isDerivedFrom(newsroom, file))) derivingFaults = await deriveAgain();
          if (stories.includes(null)) desk.readAll(derivingFaults);
          if (soundAddress(newsroom).base !== base) logger.warn(RESTART);
          for (const story of new Set(stories)) if (story !== null) desk.readStory(story);
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/**
 * Runs all recipes; pages keep showing the last good tables where one fails. Node caches modules, so each run
 * imports the recipes under a new version.
 * @returns the faults of sources and recipes, which the terminal prints, too
 */
function deriver(newsroom: Newsroom, say: Say): () => Promise<readonly Fault[]> {
  let version = 0;
  return async () => {
    version += 1;
    try {
      await derive(newsroom, { write: true, version: String(version) });
      return [];
    } catch (error) {
      const faults = error instanceof FaultError ? error.faults : [faultOf(error, newsroom)];
      say(formatFaults(faults));
      return faults;
    }
  };
}

/** So that a mistake in a recipe that nobody foresaw ends no server. */
function faultOf(error: unknown, newsroom: Newsroom): Fault {
  const what = `cannot be derived: ${error instanceof Error ? error.message : String(error)}`;
  const place = { file: shownPath(newsroom, newsroom.recipes), line: 0, column: 0 };
  return (
    systemFault(error) ?? { ...place, what, mend: 'take back the last change: npm run derive says more' }
  );
}

/** Calls back with the newsroom's files that have changed, one call at a time. */
function watch(
  newsroom: Newsroom,
  server: DevServer,
  changed: (files: readonly string[]) => Promise<void>,
): void {
  const folders = ['content', 'data'].map((folder) => path.join(newsroom.root, folder));
  const watched = [...folders, newsroom.recipes];
  server.watcher.add(watched);
  const files = new Set<string>();
  let running = Promise.resolve();
  const tellAll = () => {
    running = running.then(async () => {
      const together = [...files];
      files.clear();
      if (together.length > 0) await changed(together);
    });
  };
  const onEvent = (file: string) => {
    if (!watched.some((folder) => isWithin(folder, file))) return;
    files.add(file);
    setTimeout(tellAll, TOGETHER);
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onEvent);
}

/** The story that a file belongs to; null for what all stories are told from. */
function storyOf({ stories }: Newsroom, file: string): string | null {
  return isWithin(stories, file) ? (path.relative(stories, file).split(path.sep)[0] ?? null) : null;
}

/** Whether tables are made of it: neither of stories nor of what describes the site. */
function isDerivedFrom({ root }: Newsroom, file: string): boolean {
  return !isWithin(path.join(root, 'content'), file);
}

function isWithin(folder: string, file: string): boolean {
  return file.startsWith(folder + path.sep);
}
