import type { DeskEvent } from '../desk.ts';
import { quiet } from './doing.ts';
import { ask, onEvent, Refused, type Selection, state } from './state.ts';

/** While editions are told in the background, views are asked for anew no more often. */
const PAUSE_MS = 1500;

/** An element that shows an answer of the server for what is selected, and asks again when files change. */
export abstract class AnsweredElement<Answer> extends HTMLElement {
  #stops: (() => void)[] = [];
  #asked = 0;
  #path: string | null = null;
  #shown = '';
  #timer = 0;

  connectedCallback(): void {
    this.#stops = [
      state.listen((now) => {
        if (this.pathFor(now) !== this.#path) void this.refresh();
      }),
      onEvent((event) => this.#hear(event)),
    ];
    void this.refresh();
  }

  disconnectedCallback(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#timer);
  }

  /** What to say where there is no such thing. */
  abstract readonly none: string;

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
    const isNone = answer instanceof Refused && answer.status === 404;
    const text = answer instanceof Error ? (isNone ? this.none : answer.message) : JSON.stringify(answer);
    if (path === this.#path && text === this.#shown) return;
    const isSame = path === this.#path;
    [this.#path, this.#shown] = [path, text];
    if (answer instanceof Error) this.replaceChildren(quiet(text));
    else if (isSame) this.#keeping(() => this.show(answer));
    else {
      this.show(answer);
      this.scrollTop = 0;
    }
  }

  #hear(event: DeskEvent): void {
    const { story, edition } = state.get();
    if (event.kind === 'changed') void this.refresh();
    if (event.kind !== 'told' || event.story !== story) return;
    if (event.edition === edition) void this.refresh();
    else this.#soon();
  }

  /** What was open stays open, and the focus where it was. */
  #keeping(show: () => void): void {
    const open = new Set([...this.querySelectorAll('details[open]')].map((each) => each.id));
    const { activeElement } = document;
    const focused = this.contains(activeElement) ? activeElement : null;
    const { scrollTop } = this;
    show();
    for (const each of this.querySelectorAll('details')) if (open.has(each.id)) each.open = true;
    if (focused && !focused.isConnected) sameAs(focused)?.focus({ preventScroll: true });
    this.scrollTop = scrollTop;
  }

  #soon(): void {
    if (this.#timer === 0) this.#timer = window.setTimeout(() => this.refresh(), PAUSE_MS);
  }
}

/** The element that stands in the place of one that is gone: by its id, or that of the details it opens. */
function sameAs(gone: Element): HTMLElement | null {
  if (gone.id !== '') return document.getElementById(gone.id);
  const details = document.getElementById(gone.closest('details')?.id ?? '');
  return details?.querySelector('summary') ?? null;
}
