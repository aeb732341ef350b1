import type { ReleaseChoices } from '../releaseRoutes.ts';
import type { ReleaseAbout } from '../releaseRun.ts';
import { make } from './make.ts';

/** Of a preview that the server does not know any more: what the files hold now. */
export function releaseGone(about: ReleaseAbout, { sources, recovered }: ReleaseChoices): HTMLElement[] {
  return [
    make('h2', { class: 'release-title', tabindex: -1 }, 'This preview is gone'),
    make('p', {}, 'The server was started anew, or the preview was closed on another page.'),
    ...(recovered === null ? [] : [make('p', {}, `At its start the server ${recovered}.`)]),
    make('p', { class: 'release-verdict' }, filesNow(about, sources)),
  ];
}

function filesNow(about: ReleaseAbout, sources: ReleaseChoices['sources']): string {
  if (about.kind === 'rehearse') return 'A rehearsal writes no figures. What was approved stays approved.';
  const newest = sources.find(({ id }) => id === about.source)?.newest ?? 'none';
  const now = `The newest release of ${about.source} in the files is ${newest}`;
  return newest === about.released.slice(0, 10)
    ? `${now}: this one is accepted.`
    : `${now}: this one, of ${about.released}, is not accepted, and nothing of it is written. Preview it again.`;
}
