import type { EditionAnswer, EditionPassage } from '../editionRoute.ts';
import type { PlacedFault } from '../placedFaults.ts';
import { faultItem } from './faultItem.ts';
import { make } from './make.ts';
import { patch } from './patch.ts';
import type { Selection } from './state.ts';

const SHEETS = [
  'src/styles/base.css',
  'src/styles/article.css',
  'src/styles/figure.css',
  'src/charts/charts.css',
  'src/desk/client/controls.css',
  'src/desk/client/editionText.css',
];

const BESIDE = 'Texts beside the story';

/**
 * The text of an edition in the typography of the site, apart from the desk's own. Passages are selected by click and
 * keys, numbers by click and Enter.
 */
export class EditionText {
  readonly element = make('div', { class: 'edition-text' });
  readonly #article = make('article', { class: 'edition' });
  readonly #rest = make('section', { class: 'edition-rest', 'aria-label': BESIDE });
  readonly #select: (part: Partial<Selection>) => void;
  #selected: Element | null = null;
  /** Faults of no passage that is in sight. */
  unplaced: readonly PlacedFault[] = [];

  constructor(select: (part: Partial<Selection>) => void) {
    this.#select = select;
    const base = document.body.dataset['base'] ?? '/';
    const root = this.element.attachShadow({ mode: 'open' });
    const sheets = SHEETS.map((file) => make('link', { rel: 'stylesheet', href: base + file }));
    root.append(...sheets, this.#article, this.#rest);
    root.addEventListener('click', (event) => this.#clicked(event));
    root.addEventListener('focusin', (event) => this.#focused(event));
  }

  show(answer: EditionAnswer, isOther: boolean): void {
    const made = make('article');
    made.innerHTML = answer.html;
    const others = answer.passages
      .map((passage, index) => ({ passage, index }))
      .filter(({ index }) => !at(made, index));
    this.#rest.replaceChildren(...(others.length > 0 ? [make('h2', {}, BESIDE), restOf(others)] : []));
    for (const name of made.querySelectorAll('[data-passage]')) name.setAttribute('tabindex', '-1');
    this.unplaced = answer.faults.filter((fault) => !this.#place(fault, answer, made));
    this.#unmark();
    patch(this.#article, made);
    this.#underline(answer.faults);
    this.#selected = null;
    if (isOther) this.element.closest('desk-edition')?.scrollTo(0, 0);
  }

  /** @param focuses whether the passage takes the focus, too */
  select({ passage, figure }: Selection, focuses: boolean): void {
    const found = passage === null ? null : this.#at(passage);
    this.#unmark();
    this.#selected = found;
    (found ?? this.#all('[data-passage]')[0])?.setAttribute('tabindex', '0');
    if (!found) return;
    found.setAttribute('aria-current', 'true');
    const number = figure === null ? null : found.querySelector(`[href="#${CSS.escape(figure)}"]`);
    number?.setAttribute('aria-current', 'true');
    this.reveal();
    const isWithin = found.contains(this.element.shadowRoot?.activeElement ?? null);
    if (focuses && !isWithin && found instanceof HTMLElement) found.focus({ preventScroll: true });
  }

  /** Keeps the selected passage in sight. */
  reveal(): void {
    this.#selected?.scrollIntoView({ block: 'nearest' });
  }

  #unmark(): void {
    for (const old of this.#all('[aria-current]')) old.removeAttribute('aria-current');
    for (const name of this.#all('[data-passage]')) name.setAttribute('tabindex', '-1');
  }

  #clicked(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest('a');
    const passage = target.closest('[data-passage]') ?? passageIn(target);
    if (link) event.preventDefault();
    if (!passage) return;
    const figure = link?.hash.slice(1) || null;
    this.#select({ passage: indexOf(passage), figure });
  }

  #focused({ target }: Event): void {
    if (!(target instanceof Element) || !target.matches('[data-passage]') || target === this.#selected)
      return;
    this.#select({ passage: indexOf(target), figure: null });
  }

  /** @returns false where its passage is not in sight */
  #place(fault: PlacedFault, answer: EditionAnswer, made: Element): boolean {
    const passage =
      fault.passage === null ? null : (at(made, fault.passage) ?? at(this.#rest, fault.passage));
    if (!passage) return false;
    if (fault.words === '') passage.classList.add('faulty');
    const block = passage.closest('p, li, td, th, h1, h2, h3') ?? passage;
    const item = placedItem(fault, answer);
    const isCell = block.matches('li, td, th');
    const list = isCell ? block.querySelector(':scope > .desk-faults') : block.nextElementSibling;
    if (list?.matches('.desk-faults')) list.append(item);
    else block[isCell ? 'append' : 'after'](make('ul', { class: 'desk-faults' }, item));
    return true;
  }

  /** The words that faults are about, without changing the text. */
  #underline(faults: readonly PlacedFault[]): void {
    const ranges = faults.flatMap(({ passage, words }) => {
      const found = passage === null || words === '' ? null : this.#at(passage);
      return found ? (rangeOf(found, words) ?? []) : [];
    });
    CSS.highlights.set('desk-fault', new Highlight(...ranges));
  }

  #at(index: number): Element | null {
    return at(this.#article, index) ?? at(this.#rest, index);
  }

  #all(selector: string): Element[] {
    return [...this.#article.querySelectorAll(selector), ...this.#rest.querySelectorAll(selector)];
  }
}

/** A fault of the edition that is shown, or of all of its story. */
export function placedItem(fault: PlacedFault, { digest, edition }: EditionAnswer): HTMLElement {
  const isOther = fault.edition !== undefined && fault.edition !== edition;
  return faultItem(fault, { digest, where: isOther ? `in ${fault.edition}` : '' });
}

function at(within: Element, index: number): Element | null {
  return within.querySelector(`[data-passage="${index}"]`);
}

function indexOf(passage: Element): number {
  return Number(passage.getAttribute('data-passage'));
}

/** Of a block that was clicked beside its text. */
function passageIn(target: Element): Element | null {
  return target.closest('p, li, td, th, h1, h2, h3')?.querySelector('[data-passage]') ?? null;
}

/** What no element of the article shows as a text: descriptions, words within pictures, tables, sources. */
function restOf(
  others: readonly { readonly passage: EditionPassage; readonly index: number }[],
): HTMLElement {
  const rows = others.flatMap(({ passage, index }) => {
    const text = make('span', { 'data-passage': index, tabindex: -1 }, passage.text);
    if (passage.isUnread) text.classList.add('unread');
    return [make('dt', {}, passage.kind), make('dd', {}, make('p', {}, text))];
  });
  return make('dl', {}, ...rows);
}

/** The first place of some words in the text of an element. */
function rangeOf(element: Element, words: string): Range | null {
  const start = (element.textContent ?? '').indexOf(words);
  if (start < 0) return null;
  const range = new Range();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let hasStart = false;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.textContent ?? '';
    if (!hasStart && start < passed + length) {
      range.setStart(node, start - passed);
      hasStart = true;
    }
    if (hasStart && start + words.length <= passed + length) {
      range.setEnd(node, start + words.length - passed);
      return range;
    }
    passed += length;
  }
  return null;
}
