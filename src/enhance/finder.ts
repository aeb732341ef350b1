import type { AreaShapes } from '../finder/names.ts';
import look from '../styles/finderList.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { areasAt } from './areasAt.ts';
import { type Combobox, combobox } from './combobox.ts';
import {
  type AreaOption,
  areaOptions,
  type FinderAnswer,
  type FinderFacts,
  finderAnswer,
} from './finderAnswer.ts';
import { areaSlug, finderFacts } from './finderFacts.ts';
import { positionOf, REFUSED } from './position.ts';

adoptStyles(look);

const started = new WeakMap<HTMLElement, Finder>();

/** Answers a reader who has touched a finder: loads what it needs at the first time. */
export async function useFinder(field: Element, event: Event): Promise<void> {
  const root = field.closest<HTMLElement>('.finder');
  if (!root) return;
  const finder = started.get(root) ?? new Finder(root);
  started.set(root, finder);
  const isPressed = event.target instanceof Element && event.target.closest('.finder-where') !== null;
  if (event.type === 'click' && isPressed) await finder.locate();
  else if (event.type === 'input') await finder.typed();
  else await finder.facts();
}

class Finder {
  readonly #root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: Combobox;
  /** Counts questions: an answer to an older one comes too late. */
  #asked = 0;

  constructor(root: HTMLElement) {
    const input = root.querySelector('input');
    const list = root.querySelector<HTMLElement>('.finder-list');
    if (!input || !list) throw new Error('a finder without its field');
    this.#root = root;
    this.#input = input;
    this.#list = combobox(input, list, () => this.answer());
  }

  async facts(): Promise<FinderFacts | null> {
    const { names: address = '', editions = '', failed = '' } = this.#root.dataset;
    try {
      return await finderFacts(address, editions);
    } catch {
      this.#say(failed, true);
      return null;
    }
  }

  /** Shows what is found while a reader types, and nothing where nothing is left. */
  async typed(): Promise<void> {
    if (this.#input.value.trim() !== '') return this.answer();
    this.#asked += 1;
    this.#list.close();
    this.#say('');
  }

  /** Shows what is found for what is typed; for nothing, all areas. */
  answer(): Promise<void> {
    const typed = this.#input.value;
    return this.#show(async (facts) => finderAnswer(typed, facts));
  }

  /** Shows the areas around the reader. */
  locate(): Promise<void> {
    return this.#show(async (facts) => {
      const { answers, shapes } = facts.names;
      this.#say(answers.locating);
      const position = await positionOf();
      // Where a finger presses, the field would bring up a keyboard over the list.
      if (!matchMedia('(pointer: coarse)').matches) this.#input.focus();
      if (typeof position === 'number') {
        const text = position === REFUSED ? answers.refused : answers.unknown;
        return { options: [], text, isFound: false };
      }
      const found = areasAt((await facts.load(shapes ?? '')) as AreaShapes, position);
      const options = areaOptions(found, facts);
      const isFound = options.length > 0;
      const text = options.length > 1 ? answers.border : answers.located;
      return { options, text: isFound ? text : answers.outside, isFound };
    });
  }

  async #show(ask: (facts: FinderFacts) => Promise<FinderAnswer>): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const facts = await this.facts();
      const answer = facts && (await ask(facts));
      if (!answer || asked !== this.#asked) return;
      this.#list.show(answer.options.map((option) => this.#element(option, facts)));
      this.#say(answer.text, !answer.isFound);
    } catch {
      this.#say(this.#root.dataset['failed'] ?? '', true);
    }
  }

  /** @param offersList whether the list of areas is the way on */
  #say(text: string, offersList = false): void {
    const status = this.#root.querySelector('[role="status"]');
    const other = this.#root.querySelector<HTMLElement>('.finder-else');
    if (status) status.textContent = text;
    if (other) other.hidden = !offersList;
  }

  #element(option: AreaOption, facts: FinderFacts): HTMLElement {
    const { answers } = facts.names;
    const href = this.#hrefOf(option, facts);
    const element = document.createElement(href === null ? 'div' : 'a');
    if (href === null) element.setAttribute('aria-disabled', 'true');
    else element.setAttribute('href', href);
    const isHere = href === location.pathname;
    const lacks = this.#root.dataset['story'] ? answers.noEdition : answers.noPage;
    const notes = [option.detail, isHere ? answers.here : '', option.hasEdition ? '' : lacks];
    element.append(textElement('b', option.name));
    for (const note of notes) if (note !== '') element.append(' ', textElement('span', note));
    element.role = 'option';
    element.tabIndex = -1;
    return element;
  }

  /** The edition of an area, or else its page. */
  #hrefOf({ area, hasEdition }: AreaOption, facts: FinderFacts): string | null {
    const { story, areas = '' } = this.#root.dataset;
    if (story && hasEdition && area === facts.names.nation) return story;
    const base = story && hasEdition ? story : facts.pages.has(area) ? areas : null;
    return base && `${base}${areaSlug(area, facts)}/`;
  }
}

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
