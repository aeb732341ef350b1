import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { hasTimes } from '../publish/embargoes.ts';
import type { RefreshReport } from '../refresh/refreshReport.ts';
import type { AcceptedRelease } from './releaseTask.ts';

type Step = AcceptedRelease['next'][number];

/** What is done after a release is accepted, and how it is undone. Asked before anything is written. */
export function nextSteps(
  newsroom: Newsroom,
  { stories, files, kept }: RefreshReport,
  {
    source,
    released,
    time,
  }: { readonly source: string; readonly released: string; readonly time?: string | undefined },
): Step[] {
  const unread = stories.filter((story) => (story.unread ?? []).length > 0);
  const at = time !== undefined || hasTimes(newsroom) ? ' -- --now "$(date -u +%FT%TZ)"' : '';
  return [
    ...unread.map(({ story }) => {
      return { what: `Read what nobody has read in ${story}`, command: `npm run approve -- ${story}`, story };
    }),
    {
      what: 'Commit it',
      command: `git add content data && git commit -m "Release of ${released}: ${source}"`,
      story: null,
    },
    { what: 'Build the site', command: `npm run build${at}`, story: null },
    ...undoSteps(newsroom, files, kept),
  ];
}

/** Git brings back files that were committed; the others are new. */
function undoSteps({ root }: Newsroom, files: readonly string[], kept: string | null): Step[] {
  const known = committed(root, files);
  if (!known) return [];
  const fresh = files.filter((file) => !known.has(file) && !existsSync(path.join(root, file)));
  const restore = known.size > 0 ? [`git restore -- ${[...known].join(' ')}`] : [];
  const made = [...fresh, ...(kept ? [kept] : [])];
  const clean = made.length > 0 ? [`git clean -fd -- ${made.join(' ')}`] : [];
  const command = [...restore, ...clean].join(' && ');
  const what =
    'Or undo it, before it is committed (with every other edit of these files since the last commit)';
  return command === '' ? [] : [{ what, command, story: null }];
}

/** Null outside of a repository. */
function committed(root: string, files: readonly string[]): Set<string> | null {
  try {
    const said = execFileSync('git', ['ls-files', '-z', '--', ...files], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Set(said.split('\0').filter((name) => name !== ''));
  } catch {
    return null;
  }
}
