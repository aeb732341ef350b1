import { state } from './state.ts';

/** The passages of the edition, in their order on the page. */
function passagesShown(): number[] {
  const text = document.querySelector('desk-edition .edition-text');
  const shown = (text?.shadowRoot ?? text)?.querySelectorAll('[data-passage]') ?? [];
  return [...shown].map((each) => Number(each.getAttribute('data-passage')));
}

/** Selects the next passage that is wanted. @returns false where there is none */
export function move(by: 1 | -1, isWanted: (index: number) => boolean): boolean {
  const all = passagesShown();
  const { passage } = state.get();
  const at = passage === null ? (by > 0 ? -1 : all.length) : all.indexOf(passage);
  const ahead = by > 0 ? all.slice(at + 1) : all.slice(0, at).toReversed();
  const next = ahead.find(isWanted);
  if (next !== undefined) state.set({ passage: next, figure: null });
  return next !== undefined;
}

/** The first button in sight that shows a key. */
export function buttonOf(key: string): HTMLElement | null {
  const text = document.querySelector('desk-edition .edition-text')?.shadowRoot;
  const all = [document, text].flatMap((root) => [
    ...(root?.querySelectorAll<HTMLButtonElement>(`button[data-key="${CSS.escape(key)}"]`) ?? []),
  ]);
  return all.find((button) => !button.disabled && button.checkVisibility()) ?? null;
}

export function focus(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  if (found instanceof HTMLInputElement) found.select();
}
