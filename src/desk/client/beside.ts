import { combobox } from '../../enhance/combobox.ts';
import { allBegin, wordsOf } from '../../enhance/matches.ts';
import type { BesideAnswer, BesideEdition } from '../beside.ts';
import type { EditionName } from '../passage.ts';
import { AnsweredElement } from './answered.ts';
import { quiet } from './doing.ts';
import { editionLink } from './links.ts';
import { make } from './make.ts';
import { ask, type Selection, state } from './state.ts';

const NO_OTHER = 'No edition written so far prints it in another way.';

/** Options shown at once. */
const MOST_OPTIONS = 12;

/** The selected passage in other editions: those that differ most, and any by its name. */
class DeskBeside extends AnsweredElement<BesideAnswer> {
  readonly none = 'This edition has no such passage any more.';
  #asked: readonly string[] = [];
  #names: Promise<readonly EditionName[]> | null = null;

  pathFor({ story, edition, passage }: Selection): string | null {
    if (passage === null) return null;
    const others = this.#asked.filter((slug) => slug !== edition);
    const query = others.length > 0 ? `?${new URLSearchParams({ with: others.join() })}` : '';
    return `beside/${story}/${edition}/${passage}/${query}`;
  }

  show(answer: BesideAnswer | null): void {
    if (!answer) {
      this.replaceChildren(quiet('Here the selected passage stands as other editions print it.'));
      return;
    }
    const field = this.querySelector('.desk-find') ?? this.#field();
    this.replaceChildren(
      make('h2', {}, 'In other editions'),
      ...(answer.chosen.length > 0 ? answer.chosen.map((each) => besideItem(each)) : [quiet(NO_OTHER)]),
      ...answer.asked.map((each) =>
        besideItem(each, () => this.#ask(this.#asked.filter((slug) => slug !== each.slug))),
      ),
      field,
    );
  }

  #ask(slugs: readonly string[]): void {
    this.#asked = slugs;
    void this.refresh();
  }

  /** A combobox over the names of all editions. */
  #field(): HTMLElement {
    const input = make('input', { id: 'desk-find-edition', type: 'text' });
    const list = make('ul', { id: 'desk-find-list' });
    const label = make('label', { for: input.id }, 'Another edition');
    const wrap = make('div', { class: 'desk-find' }, label, input, list);
    const open = async () => {
      this.#names ??= ask<readonly EditionName[]>(`names/${state.get().story}/`);
      const wanted = wordsOf(input.value);
      const found = (await this.#names).filter(({ name }) => allBegin(wanted, wordsOf(name)));
      box.show(found.slice(0, MOST_OPTIONS).map((each) => option(each)));
    };
    const option = ({ slug, name }: EditionName) => {
      const item = make('li', { role: 'option' }, name);
      item.addEventListener('click', () => {
        input.value = '';
        box.close();
        this.#ask([...this.#asked.filter((each) => each !== slug), slug]);
      });
      return item;
    };
    const box = combobox(input, list, () => void open());
    input.addEventListener('input', () => void open());
    return wrap;
  }
}

/** @param leave takes it away; none for one that was chosen for its difference */
function besideItem({ slug, name, passage, reasons, runs }: BesideEdition, leave?: () => void): HTMLElement {
  const head = make('h3', {}, editionLink(slug, name, passage));
  const item = make('article', { class: 'desk-other' }, make('header', { class: 'desk-part-head' }, head));
  if (leave) {
    const button = make('button', { type: 'button', 'aria-label': `Leave out ${name}` }, '×');
    button.addEventListener('click', leave);
    item.firstElementChild?.append(button);
  }
  if (reasons.length > 0) item.append(quiet(reasons.join('; ')));
  const words = runs.map(({ text, is }) =>
    is === 'typed' ? text : make('span', { class: `desk-run-${is}` }, text),
  );
  if (words.length > 0) item.append(make('p', { class: 'desk-words' }, ...words));
  return item;
}

customElements.define('desk-beside', DeskBeside);
