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

/** Announces what a reporter wants done, also from within the text of an edition. */
export function doFrom(element: Element, detail: Readonly<Record<string, unknown>>): void {
  element.dispatchEvent(new CustomEvent('desk-do', { bubbles: true, composed: true, detail }));
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What went wrong. */
export function bad(error: unknown): HTMLElement {
  return make('p', { class: 'desk-bad' }, messageOf(error));
}

/** Words that stand back. */
export function quiet(text: string): HTMLElement {
  return make('p', { class: 'desk-quiet' }, text);
}
