import { ask, onEvent, type Selection, state } from './state.ts';

/** While editions are told in the background, views are asked for anew no more often. */
const PAUSE_MS = 700;

/** An element that shows an answer of the server for what is selected, and asks again when files change. */
export abstract class AnsweredElement<Answer> extends HTMLElement {
  #stops: (() => void)[] = [];
  #asked = 0;
  #path: string | null = null;
  #shown = '';
  #timer = 0;

  connectedCallback(): void {
    this.#stops = [
      state.listen(() => this.refresh()),
      onEvent((event) => {
        if (event.kind === 'changed') this.refresh();
        if (event.kind === 'told' && event.story === state.get().story) this.#soon();
      }),
    ];
    this.refresh();
  }

  disconnectedCallback(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#timer);
  }

  /** Address of the answer below `/desk/api/`; null while nothing is selected. */
  abstract pathFor(selection: Selection): string | null;

  /** Shows an answer; null while nothing is selected. */
  abstract show(answer: Answer | null): void;

  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const path = this.pathFor(state.get());
    const asked = ++this.#asked;
    const answer = path === null ? null : await ask<Answer>(path).catch((error: Error) => error);
    // Another question may have been asked since.
    if (asked !== this.#asked) return;
    const text = answer instanceof Error ? answer.message : JSON.stringify(answer);
    if (path === this.#path && text === this.#shown) return;
    const isSame = path === this.#path;
    [this.#path, this.#shown] = [path, text];
    if (answer instanceof Error) this.replaceChildren(quiet(answer.message));
    else if (isSame) this.#keeping(() => this.show(answer));
    else this.show(answer);
  }

  /** What was open stays open, and the focus where it was. */
  #keeping(show: () => void): void {
    const open = new Set([...this.querySelectorAll('details[open]')].map((each) => each.id));
    const focused = this.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
    const { scrollTop } = this;
    show();
    for (const each of this.querySelectorAll('details')) if (open.has(each.id)) each.open = true;
    if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
    this.scrollTop = scrollTop;
  }

  #soon(): void {
    if (this.#timer === 0) this.#timer = window.setTimeout(() => this.refresh(), PAUSE_MS);
  }
}

function quiet(text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'desk-quiet';
  element.textContent = text;
  return element;
}
