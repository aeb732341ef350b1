import type { Edit } from '../../faults/edit.ts';
import type { Fault } from '../../faults/fault.ts';
import { startHigh } from '../../words/letterCase.ts';
import { doing, quiet } from './doing.ts';
import { make } from './make.ts';

interface Shown {
  /** Of the story's text that is shown; '' where nothing can be mended. */
  readonly digest?: string;
  /** The key of its mend; '' for none. */
  readonly key?: string;
  /** In which editions it is; '' where that goes without saying. */
  readonly where: string;
}

/** A fault with its mend and its place as buttons. */
export function faultItem(fault: Fault, { digest = '', key = '', where }: Shown): HTMLElement {
  const { what, expected, mend, edit, warning, rule, file, line, column } = fault;
  const notes = [rule && `[${rule}]`, where].filter(Boolean).join(' ');
  const name = file.endsWith('/story.md') ? 'story.md' : file;
  return make(
    'li',
    { class: warning ? 'desk-fault desk-warning' : 'desk-fault' },
    make('p', {}, startHigh(what)),
    expected === undefined ? null : expectedText(expected),
    edit || mend === undefined ? null : quiet(`Mend: ${mend}`),
    notes === '' ? null : quiet(notes),
    make(
      'p',
      { class: 'desk-buttons' },
      edit ? doing(mendLabel(edit), key, { action: 'mend', digest, fault: { line, column, what } }) : null,
      doing(line > 0 ? `Open ${name}:${line}` : `Open ${name}`, '', { action: 'open', file, line, column }),
    ),
  );
}

/** Lists of all names there are open on demand. */
const LONG = 160;

function expectedText(expected: string): HTMLElement {
  const text = quiet(`Expected: ${expected}`);
  return expected.length > LONG ? make('details', {}, make('summary', {}, 'What is expected'), text) : text;
}

/** What a mend does to the file. */
function mendLabel({ from, to }: Edit): string {
  return to === '' ? `Remove “${from}”` : `Write “${to}” for “${from}”`;
}
