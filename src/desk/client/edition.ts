import type { EditionAnswer, PassageAnswer } from '../editionRoute.ts';
import type { PlacedFault } from '../placedFaults.ts';
import { EditionText } from './editionText.ts';
import { faultItem } from './faultItem.ts';
import { make } from './make.ts';
import { ask, onEvent, type Selection, state } from './state.ts';

/** The open edition: its text, each passage to select, its faults in their places. */
class DeskEdition extends HTMLElement {
  readonly #choice = make('input', { type: 'search', list: 'desk-editions', 'aria-label': 'Edition' });
  readonly #names = make('datalist', { id: 'desk-editions' });
  readonly #says = make('p', { role: 'status', class: 'desk-quiet' });
  readonly #notes = make('div', { class: 'edition-notes' });
  readonly #text = new EditionText((part) => state.set(part));
  #shown: EditionAnswer | null = null;
  /** Selected in the edition that is shown. */
  #passage: number | null = null;
  /** Counts questions: an answer that comes after a later one is dropped. */
  #asked = 0;

  connectedCallback(): void {
    const head = make('header', { class: 'edition-head' }, this.#choice, this.#names, this.#says);
    this.append(head, this.#notes, this.#text.element);
    this.#choice.addEventListener('change', () => this.#choose());
    this.#text.element.addEventListener('keydown', (event) => this.#move(event));
    state.listen((now) => this.#follow(now));
    new ResizeObserver(() => this.#text.reveal()).observe(this);
    onEvent((event) => {
      if (event.kind === 'changed' && event.revision !== this.#shown?.revision) void this.#load();
    });
    void this.#load();
  }

  async #load(): Promise<void> {
    const { story, edition } = state.get();
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const answer = await ask<EditionAnswer>(`edition/${story}/${edition}/`);
      if (asked === this.#asked) this.#show(answer);
    } catch (error) {
      if (asked === this.#asked)
        this.#says.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  #show(answer: EditionAnswer): void {
    const isOther = this.#shown?.edition !== answer.edition;
    const before = isOther && this.#shown?.passages[this.#passage ?? -1];
    this.#shown = answer;
    const { faults, passages, name, editions } = answer;
    // What is being typed stays.
    if (isOther || document.activeElement !== this.#choice) this.#choice.value = name;
    if (this.#names.childElementCount !== editions.length)
      this.#names.replaceChildren(...editions.map((each) => make('option', { value: each.name })));
    const unread = passages.filter(({ isUnread }) => isUnread).length;
    this.#says.textContent = [counted(faults.length, 'fault'), unread > 0 ? `${unread} unread` : '']
      .filter((part) => part !== '')
      .join(' · ');
    this.#text.show(answer, isOther);
    this.#note(answer, this.#text.unplaced);
    const same = before ? nearest(before, answer.passages) : null;
    this.#passage = state.get().passage ?? same;
    state.set({ passage: this.#passage });
    this.#text.select(state.get(), false);
    this.dataset['revision'] = String(answer.revision);
  }

  /** What has no place in the text that is in sight. */
  #note(answer: EditionAnswer, faults: readonly PlacedFault[]): void {
    const old = 'As it was before: the newest text cannot be shown until its faults are mended.';
    const { isOld, html } = answer;
    const none = 'Nothing of this story could be shown yet.';
    this.#notes.replaceChildren(
      ...(isOld ? [make('p', { class: 'edition-old' }, html === '' ? none : old)] : []),
      ...(faults.length > 0
        ? [make('ul', { class: 'desk-faults' }, ...faults.map((each) => faultItem(each, answer, this)))]
        : []),
    );
  }

  #follow(now: Selection): void {
    if (this.#shown?.edition !== now.edition) void this.#load();
    else {
      const isOther = now.passage !== this.#passage;
      this.#passage = now.passage;
      this.#text.select(now, isOther);
    }
  }

  #choose(): void {
    const wanted = this.#choice.value.trim().toLowerCase();
    const found = this.#shown?.editions.find(({ name }) => name.toLowerCase() === wanted);
    if (found) state.set({ edition: found.slug });
  }

  /** Arrow keys within the text; the letters are in the table of keys. */
  #move(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.#text.move(by);
  }
}

/** The passage of another edition that is of the same kind, and on the same line or near it. */
function nearest({ kind, line }: PassageAnswer, passages: readonly PassageAnswer[]): number | null {
  const alike = passages.flatMap((passage, index) =>
    passage.kind === kind ? { index, far: Math.abs(passage.line - line) } : [],
  );
  return alike.toSorted((a, b) => a.far - b.far)[0]?.index ?? null;
}

function counted(count: number, one: string): string {
  return count === 0 ? `no ${one}s` : `${count} ${one}${count === 1 ? '' : 's'}`;
}

customElements.define('desk-edition', DeskEdition);
