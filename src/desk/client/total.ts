import { counted } from '../../report/phrases.ts';
import type { TotalAnswer } from '../totalRoute.ts';
import { doing } from './doing.ts';
import { ask, onEvent, state } from './state.ts';
import { throttled } from './throttled.ts';

/** What is left to do in the whole story, as a button that leads to the next of it. */
class DeskTotal extends HTMLElement {
  readonly #next = doing('', 'n', { action: 'next to read' });
  readonly #load = throttled(() => this.#ask(), 400);

  connectedCallback(): void {
    this.append(this.#next);
    this.#next.hidden = true;
    onEvent((event) => {
      if (event.kind === 'changed' || event.kind === 'progress') this.#load();
    });
    this.#load();
  }

  async #ask(): Promise<void> {
    const { unread, faults } = await ask<TotalAnswer>(`total/${state.get().story}/`);
    const wrong = faults === 0 ? 'no faults' : counted(faults, 'fault');
    this.#next.textContent = `${counted(unread, 'wording')} unread, ${wrong} in this story`;
    this.#next.hidden = unread + faults === 0;
  }
}

customElements.define('desk-total', DeskTotal);
