import { startHigh } from '../../words/letterCase.ts';
import type { FieldFault } from '../fieldFault.ts';
import { make } from './make.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** A control with its label, what it is for, and what is wrong with it. */
export class Field {
  readonly name: string;
  readonly control: Control;
  readonly row: HTMLElement;
  readonly hint: HTMLElement;
  readonly #faults: HTMLElement;

  constructor(name: string, label: string, control: Control, hint = '') {
    this.name = name;
    this.control = control;
    const id = `new-${name}`;
    control.id = id;
    control.name = name;
    control.setAttribute('aria-describedby', `${id}-hint ${id}-faults`);
    this.#faults = make('div', { id: `${id}-faults`, class: 'desk-bad' });
    this.hint = make('p', { id: `${id}-hint`, class: 'desk-quiet' }, hint);
    this.row = make(
      'div',
      { class: 'new-field' },
      make('label', { for: id }, label),
      control,
      this.hint,
      this.#faults,
    );
  }

  /** Undefined where nothing was given. */
  get value(): string | undefined {
    return this.control.value.trim() || undefined;
  }

  /** What there is to choose from, in a select. @param none what choosing nothing means */
  offer(offers: readonly (readonly [value: string, name: string])[], none?: string): void {
    const kept = this.control.value;
    const all = none === undefined ? offers : [['', none] as const, ...offers];
    this.control.replaceChildren(
      ...all.map(([value, name]) => make('option', { value, selected: value === kept }, name)),
    );
  }

  /** Shows those of the faults that are its own. */
  blame(faults: readonly FieldFault[]): void {
    const own = faults.filter(({ field }) => field === this.name);
    this.control.setAttribute('aria-invalid', String(own.length > 0));
    this.#faults.replaceChildren(...own.flatMap((fault) => this.#words(fault)));
  }

  #words(fault: FieldFault): Node[] {
    const meant = /^did you mean (.+)\?$/.exec(fault.mend ?? '')?.[1];
    if (meant === undefined) return [faultWords(fault)];
    const take = make('button', { type: 'button' }, `Take ${meant}`);
    take.addEventListener('click', () => {
      this.control.value = meant;
      this.control.dispatchEvent(new Event('input', { bubbles: true }));
      this.control.focus();
    });
    return [faultWords({ ...fault, mend: undefined }), take];
  }
}

export function faultWords({ what, expected, mend }: Omit<FieldFault, 'field'>): HTMLElement {
  const said = `${startHigh(what)}.`;
  const more = [expected && `Expected: ${expected}.`, mend && `To mend it: ${mend}.`].filter(Boolean);
  return make('p', {}, [said, ...more].join(' '));
}
