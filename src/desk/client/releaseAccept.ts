import { counted } from '../../report/phrases.ts';
import type { ReleaseState } from '../releaseRun.ts';
import type { AcceptedRelease } from '../releaseTask.ts';
import { make } from './make.ts';
import { tell } from './state.ts';

type Ready = Extract<ReleaseState, { is: 'ready' }>;

/** What accepting would write, and the button for it; without one where nothing can be accepted. */
export function releaseAccept({ id, about, result, changed }: Ready, say: (error: unknown) => void): Node[] {
  if (about.kind === 'rehearse')
    return [
      make(
        'p',
        {},
        'A rehearsal writes nothing. What is approved here stays approved when the figures come.',
      ),
    ];
  if (!result.writes)
    return [
      make('p', { class: 'desk-bad' }, 'Faults remain, so this release cannot be accepted.'),
      again(id, say),
    ];
  const { files, kept } = result.writes;
  const unread = result.wordings.length;
  const accept = make(
    'button',
    { type: 'button', class: 'desk-main-button' },
    `Accept and write ${files.length} files`,
  );
  accept.disabled = changed.length > 0;
  accept.addEventListener('click', async () => {
    accept.disabled = true;
    accept.textContent = 'Writing …';
    try {
      await tell<AcceptedRelease>('release/accept/', { id });
    } catch (error) {
      accept.textContent = `Accept and write ${files.length} files`;
      accept.disabled = changed.length > 0;
      say(error);
    }
  });
  const stale = changed.length > 0 ? [staleNote(changed), again(id, say)] : [];
  const reading = unread > 0 ? [make('p', { class: 'release-unread' }, unreadText(unread))] : [];
  const list = files.map((file) => make('li', {}, file));
  const keeps = kept ? [make('li', {}, `${kept}/ (the newsroom until now, for pinned embeds)`)] : [];
  return [
    ...stale,
    ...reading,
    accept,
    make(
      'details',
      { open: true },
      make('summary', {}, 'What it writes'),
      make('ul', { class: 'release-files' }, ...list, ...keeps),
    ),
  ];
}

export function unreadText(count: number): string {
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
  const written = [...files, ...(kept ? [`${kept}/`] : [])];
  return [
    make('h2', { class: 'release-title', tabindex: -1 }, 'Accepted'),
    make('p', { class: 'release-verdict' }, verdict),
    make('section', { class: 'release-section' }, make('h2', {}, 'Next'), ...next.map(stepOf)),
    make(
      'section',
      { class: 'release-section' },
      make('h2', {}, 'Written'),
      make('ul', { class: 'release-files' }, ...written.map((file) => make('li', {}, file))),
    ),
  ];
}

function stepOf({ what, command }: AcceptedRelease['next'][number]): HTMLElement {
  return make('div', { class: 'release-entry' }, make('h3', {}, what), make('pre', {}, command));
}
