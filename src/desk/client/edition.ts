import { allBegin, wordsOf } from '../../enhance/matches.ts';
import { counted } from '../../report/phrases.ts';
import type { EditionAnswer, EditionPassage } from '../editionRoute.ts';
import type { PlacedFault } from '../placedFaults.ts';
import { messageOf } from './doing.ts';
import { EditionText, placedItem } from './editionText.ts';
import { make } from './make.ts';
import { move } from './onPage.ts';
import { ask, onEvent, Refused, type Selection, state } from './state.ts';

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
  /** Whether the last question was not answered. */
  #hasFailed = false;
  /** Counts questions: an answer that comes after a later one is dropped. */
  #asked = 0;

  connectedCallback(): void {
    const head = make('header', { class: 'edition-head' }, this.#choice, this.#names, this.#says);
    this.append(head, this.#notes, this.#text.element);
    this.#choice.addEventListener('change', () => this.#choose());
    this.#choice.addEventListener('keydown', (event) => this.#leave(event));
    this.#choice.addEventListener('blur', () => this.#name());
    this.#text.element.addEventListener('keydown', (event) => this.#move(event));
    state.listen((now) => this.#follow(now));
    new ResizeObserver(() => this.#text.reveal()).observe(this);
    onEvent((event) => {
      // Only once the others are told is it known how many of them have faults.
      if (event.kind === 'changed' || (event.kind === 'progress' && event.told >= event.of))
        void this.#load();
    });
    void this.#load();
  }

  async #load(): Promise<void> {
    const { story, edition } = state.get();
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const answer = await ask<EditionAnswer>(`edition/${story}/${edition}/`);
      if (asked !== this.#asked || (!this.#hasFailed && sameAnswer(answer, this.#shown))) return;
      this.#hasFailed = false;
      this.#show(answer);
    } catch (error) {
      if (asked === this.#asked) this.#fail(`${story}, ${edition}`, error);
    }
  }

  #fail(name: string, error: unknown): void {
    this.#hasFailed = true;
    if (error instanceof Refused && error.status === 404)
      this.#says.replaceChildren(
        `There is nothing of this name any more: ${name}. The folder of the story is gone or has another name. `,
        make('a', { href: '../' }, 'All stories'),
      );
    else this.#says.textContent = messageOf(error);
  }

  #show(answer: EditionAnswer): void {
    const isOther = this.#shown?.edition !== answer.edition;
    const before = isOther && this.#shown?.passages[this.#passage ?? -1];
    this.#shown = answer;
    const { faults, faultyOthers, unread, editions } = answer;
    this.#name();
    if (this.#names.childElementCount !== editions.length)
      this.#names.replaceChildren(...editions.map((each) => make('option', { value: each.name })));
    this.#says.textContent = [
      faults.length > 0 ? counted(faults.length, 'fault') : faultyOthers > 0 ? 'no faults here' : 'no faults',
      faultyOthers > 0 ? `faults in ${counted(faultyOthers, 'other edition')}` : '',
      unread > 0 ? `${counted(unread, 'wording')} unread here` : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
    this.#text.show(answer, isOther);
    this.#note(answer, this.#text.unplaced);
    const same = before ? nearest(before, answer.passages) : null;
    this.#passage = state.get().passage ?? same;
    state.set({ passage: this.#passage });
    this.#text.select(state.get(), false);
  }

  /** What has no place in the text that is in sight. */
  #note(answer: EditionAnswer, faults: readonly PlacedFault[]): void {
    const old = 'As it was before: the newest text cannot be shown until its faults are mended.';
    const { isOld, html } = answer;
    const none = 'Nothing of this story could be shown yet.';
    this.#notes.replaceChildren(
      ...(isOld ? [make('p', { class: 'edition-old' }, html === '' ? none : old)] : []),
      ...(faults.length > 0
        ? [make('ul', { class: 'desk-faults' }, ...faults.map((each) => placedItem(each, answer)))]
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

  /** By its name, or words that begin as those of one name alone. */
  #choose(): void {
    const wanted = wordsOf(this.#choice.value);
    const begun = (this.#shown?.editions ?? []).filter(({ name }) => allBegin(wanted, wordsOf(name)));
    const exact = begun.find(({ name }) => wordsOf(name).join() === wanted.join());
    const found = exact ?? (begun.length === 1 ? begun[0] : undefined);
    const many = begun.slice(0, 3).map(({ name }) => name);
    if (found) this.#go(found.slug);
    else if (wanted.length > 0)
      this.#says.textContent =
        many.length > 0 ? `Which one: ${many.join(', ')} …` : `No edition is called “${this.#choice.value}”.`;
  }

  #go(edition: string): void {
    state.set({ edition });
    this.#choice.blur();
  }

  #leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#choice.blur();
  }

  /** The box says which edition is open, unless somebody types into it. */
  #name(): void {
    const isTyped = document.activeElement === this.#choice;
    if (!isTyped) this.#choice.value = this.#shown?.name ?? '';
  }

  /** Arrow keys within the text; the letters are in the table of keys. */
  #move(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1, () => true);
  }
}

/** What is the same need not be shown again. */
function sameAnswer(a: EditionAnswer, b: EditionAnswer | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The passage of another edition that is of the same kind, and on the same line or near it. */
function nearest({ kind, line }: EditionPassage, passages: readonly EditionPassage[]): number | null {
  const alike = passages.flatMap((passage, index) =>
    passage.kind === kind ? { index, far: Math.abs(passage.line - line) } : [],
  );
  return alike.toSorted((a, b) => a.far - b.far)[0]?.index ?? null;
}

customElements.define('desk-edition', DeskEdition);
