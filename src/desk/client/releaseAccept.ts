import { counted } from '../../report/phrases.ts';
import { openPoints, type ReleasePoint, unreadWordings } from '../releasePoints.ts';
import type { ReleaseChoices } from '../releaseRoutes.ts';
import type { ReleaseAbout, ReleaseState } from '../releaseRun.ts';
import type { AcceptedRelease } from '../releaseTask.ts';
import { make } from './make.ts';
import { tell } from './state.ts';

type Ready = Extract<ReleaseState, { is: 'ready' }>;

/** What accepting would write, and the button for it; without one where nothing can be accepted. */
export function releaseAccept(state: Ready, isConnected: boolean, say: (error: unknown) => void): Node[] {
  const { id, about, result, changed } = state;
  if (about.kind === 'rehearse')
    return [
      make(
        'p',
        {},
        'A rehearsal writes no figures. What is approved here stays approved when the figures come.',
      ),
    ];
  if (!result.writes)
    return [
      make('p', { class: 'desk-bad' }, 'Faults remain, so this release cannot be accepted.'),
      again(id, say),
    ];
  const { files, kept } = result.writes;
  const open = openPoints(state);
  const canAccept = isConnected && changed.length === 0 && open.length === 0;
  const accept = make(
    'button',
    { type: 'button', class: 'desk-main-button' },
    `Accept and write ${files.length} files`,
  );
  accept.disabled = !canAccept;
  accept.addEventListener('click', async () => {
    accept.disabled = true;
    accept.textContent = 'Writing …';
    try {
      await tell<AcceptedRelease>('release/accept/', { id });
    } catch (error) {
      accept.textContent = `Accept and write ${files.length} files`;
      accept.disabled = !canAccept;
      say(error);
    }
  });
  const stale = changed.length > 0 ? [staleNote(changed), again(id, say)] : [];
  const reading =
    result.wordings.length > 0
      ? [make('p', { class: 'release-unread' }, unreadText(unreadWordings(state).length))]
      : [];
  const list = files.map((file) => make('li', {}, file));
  return [
    ...stale,
    ...reading,
    ...(open.length > 0 ? [openList(open)] : []),
    accept,
    make(
      'details',
      { open: true },
      make('summary', {}, 'What it writes'),
      make('ul', { class: 'release-files' }, ...list),
      ...keptNote(kept),
    ),
  ];
}

/** What is to be ticked yet, each with the way there. */
function openList(open: readonly ReleasePoint[]): HTMLElement {
  const links = open.map(({ id, label }) =>
    make('li', {}, make('a', { href: `#point-${id}`, class: 'release-open-point' }, label)),
  );
  const words = `${counted(open.length, 'point')} to tick before you can accept:`;
  return make('div', { class: 'release-open-points' }, make('p', {}, words), make('ul', {}, ...links));
}

/** A folder besides the files. */
function keptNote(kept: string | null): HTMLElement[] {
  if (kept === null) return [];
  const words = 'Besides these, the newsroom as it was until now is kept for pinned embeds, in ';
  return [make('p', { class: 'release-kept' }, words, make('code', {}, `${kept}/`))];
}

function unreadText(count: number): string {
  return count === 0
    ? 'All of its wordings are read.'
    : `${counted(count, 'wording')} to read: until then nothing can be published.`;
}

function staleNote(changed: readonly string[]): HTMLElement {
  const names = changed.slice(0, 4).join(', ');
  const more = changed.length > 4 ? ` and ${changed.length - 4} more` : '';
  return make('p', { class: 'desk-bad' }, `Changed since this preview: ${names}${more}.`);
}

function again(id: number, say: (error: unknown) => void): HTMLElement {
  const button = make('button', { type: 'button' }, 'Preview again');
  button.addEventListener('click', () => {
    tell('release/again/', { id }).catch(say);
  });
  return button;
}

/** The done report. */
export function releaseDone({ verdict, files, kept, next }: AcceptedRelease): HTMLElement[] {
  return [
    make('h2', { class: 'release-title', tabindex: -1 }, 'Accepted'),
    make('p', { class: 'release-verdict' }, verdict),
    make('section', { class: 'release-section' }, make('h2', {}, 'Next'), ...next.map(stepOf)),
    make(
      'section',
      { class: 'release-section' },
      make('h2', {}, 'Written'),
      make('ul', { class: 'release-files' }, ...files.map((file) => make('li', {}, file))),
      ...keptNote(kept),
    ),
  ];
}

function stepOf({ what, command, story }: AcceptedRelease['next'][number]): HTMLElement {
  const link =
    story === null ? [] : [make('p', {}, make('a', { href: `../${story}/` }, `Read ${story} at the desk`))];
  return make('div', { class: 'release-entry' }, make('h3', {}, what), ...link, make('pre', {}, command));
}

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
