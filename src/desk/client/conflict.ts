import type { Conflict } from '../writing.ts';
import { make } from './make.ts';

/** Lines before and after what differs. */
const AROUND = 3;

/**
 * Shows both texts of a file that somebody else has changed. Nothing is written unless that is chosen.
 * @returns whether ours is to be kept
 */
export function askAbout({ error, file, ours, theirs }: Conflict): Promise<boolean> {
  const differ = ours === null ? null : differing(ours, theirs ?? '');
  const keepTheirs = make('button', { type: 'submit', value: 'theirs' }, 'Keep what is on disk');
  const keepOurs = make('button', { type: 'submit', value: 'ours' }, 'Write mine over it');
  const dialog = make(
    'dialog',
    { class: 'desk-conflict', 'aria-labelledby': 'desk-conflict-title' },
    make('h2', { id: 'desk-conflict-title' }, `${file} has changed`),
    make('p', {}, `${startHigh(error)}.`),
    differ &&
      make(
        'div',
        { class: 'desk-conflict-texts' },
        textOf('On disk now', differ.theirs),
        textOf('As it would be written from here', differ.ours),
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

function textOf(title: string, text: string): HTMLElement {
  const pre = make('pre', { tabindex: '0', 'aria-label': title }, text);
  return make('section', {}, make('h3', {}, title), pre);
}

/** Of two texts, the lines from the first to the last that differ, with a few around them. */
export function differing(ours: string, theirs: string): { readonly ours: string; readonly theirs: string } {
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const isSame = (i: number) => a[i] !== undefined && a[i] === b[i];
  const isSameEnd = (i: number) => a.at(-i) !== undefined && a.at(-i) === b.at(-i);
  let [begin, end] = [0, 1];
  while (isSame(begin)) begin += 1;
  while (isSameEnd(end) && end <= Math.min(a.length, b.length) - begin) end += 1;
  const cut = (lines: readonly string[]) =>
    lines.slice(Math.max(0, begin - AROUND), lines.length - end + 1 + AROUND).join('\n');
  return { ours: cut(a), theirs: cut(b) };
}

function startHigh(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
