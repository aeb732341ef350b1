import type { Edit } from '../../faults/edit.ts';
import type { EditionAnswer } from '../editionRoute.ts';
import type { PlacedFault } from '../placedFaults.ts';
import { make } from './make.ts';
import { state } from './state.ts';

/** A fault with its mend and its place as buttons. @param host dispatches what they ask for */
export function faultItem(
  fault: PlacedFault,
  { digest }: Pick<EditionAnswer, 'digest'>,
  host: HTMLElement,
): HTMLElement {
  const { what, edition, expected, mend, edit, warning, line, column } = fault;
  const item = make('li', { class: warning ? 'desk-fault desk-warning' : 'desk-fault' }, make('p', {}, what));
  if (edition !== undefined && edition !== state.get().edition)
    item.append(make('p', { class: 'desk-quiet' }, `in ${edition}`));
  if (expected !== undefined) item.append(expectedText(expected));
  const buttons = make('p', { class: 'desk-fault-buttons' });
  if (edit) {
    const detail = { action: 'mend', digest, fault: { line, column, what } };
    buttons.append(button(mendLabel(edit), detail, host));
  } else if (mend !== undefined) {
    item.append(make('p', { class: 'desk-quiet' }, `mend: ${mend}`));
  }
  const name = fault.file.endsWith('/story.md') ? 'story.md' : fault.file;
  const place = line > 0 ? `${name}:${line}` : name;
  buttons.append(button(`open ${place}`, { action: 'open', file: fault.file, line, column }, host));
  item.append(buttons);
  return item;
}

/** Lists of all names there are open on demand. */
const LONG = 160;

function expectedText(expected: string): HTMLElement {
  const text = make('p', { class: 'desk-quiet' }, `expected: ${expected}`);
  return expected.length > LONG ? make('details', {}, make('summary', {}, 'what is expected'), text) : text;
}

/** What a mend does to the file. */
export function mendLabel({ from, to }: Edit): string {
  return to === '' ? `Remove “${from}”` : `Write “${to}” for “${from}”`;
}

function button(text: string, detail: unknown, host: HTMLElement): HTMLButtonElement {
  const made = make('button', { type: 'button' }, text);
  made.addEventListener('click', () =>
    host.dispatchEvent(new CustomEvent('desk-do', { bubbles: true, detail })),
  );
  return made;
}
