import { make } from './make.ts';

/** A button that has something done, for which its key may be pressed as well. @param key '' for none */
export function doing(
  label: string,
  key: string,
  detail: Readonly<Record<string, unknown>>,
): HTMLButtonElement {
  const button = make('button', { type: 'button', 'data-key': key || null }, label);
  button.addEventListener('click', () => doFrom(button, detail));
  return button;
}

/** Announces what a reporter wants done. */
export function doFrom(element: Element, detail: Readonly<Record<string, unknown>>): void {
  element.dispatchEvent(new CustomEvent('desk-do', { bubbles: true, detail }));
}

/** Words that stand back. */
export function quiet(text: string): HTMLElement {
  return make('p', { class: 'desk-quiet' }, text);
}
