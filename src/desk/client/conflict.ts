import type { Conflict } from '../conflicts.ts';
import { stretch } from '../onTopOf.ts';
import { make } from './make.ts';

/** Lines before and after what differs. */
const AROUND = 3;

/**
 * Shows both texts of a file that somebody else has changed. Nothing is written unless that is chosen.
 * @returns whether ours is to be kept
 */
export function askAbout({ file, ours, theirs }: Conflict): Promise<boolean> {
  const differ = ours === null ? null : differing(ours, theirs ?? '');
  const keepTheirs = make('button', { type: 'submit', value: 'theirs' }, 'Keep what is on disk');
  const keepOurs = make('button', { type: 'submit', value: 'ours' }, 'Write mine over it');
  const dialog = make(
    'dialog',
    { class: 'desk-conflict', 'aria-labelledby': 'desk-conflict-title' },
    make('h2', { id: 'desk-conflict-title' }, `${file} has changed`),
    make('p', {}, 'It was changed on disk after it was shown here. Nothing was written.'),
    differ &&
      make(
        'div',
        { class: 'desk-conflict-texts' },
        textOf('On disk now', differ.theirs, differ.ours),
        textOf('As it would be written from here', differ.ours, differ.theirs),
      ),
    make('form', { method: 'dialog', class: 'desk-buttons' }, keepTheirs, differ && keepOurs),
  );
  document.body.append(dialog);
  dialog.showModal();
  keepTheirs.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'ours');
    });
  });
}

/** A text, with the lines marked that the other has not. */
function textOf(title: string, text: string, other: string): HTMLElement {
  const others = new Set(other.split('\n'));
  const lines = text
    .split('\n')
    .flatMap((line) => [line === '' || others.has(line) ? line : make('mark', {}, line), '\n']);
  return make(
    'section',
    {},
    make('h3', {}, title),
    make('pre', { tabindex: 0, 'aria-label': title }, ...lines),
  );
}

/** Of two texts, the lines from the first to the last that differ, with a few around them. */
export function differing(ours: string, theirs: string): { readonly ours: string; readonly theirs: string } {
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const { from, to } = stretch(a, b);
  const cut = (lines: readonly string[], end: number) =>
    lines.slice(Math.max(0, from - AROUND), end + AROUND).join('\n');
  return { ours: cut(a, to), theirs: cut(b, to + b.length - a.length) };
}
