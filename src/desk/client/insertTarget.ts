import type { Inserted, Places } from '../newChart.ts';
import type { Choices } from '../newChoices.ts';
import { messageOf } from './doing.ts';
import { Field } from './field.ts';
import { make } from './make.ts';
import { ask, Refused, tell } from './state.ts';

/** The story, and the passage after which a chart goes. */
export class InsertTarget {
  readonly element: HTMLElement;
  readonly #story = new Field('story', 'Into the story', make('select'), '');
  readonly #after = new Field('after', 'After', make('select'), '');
  readonly #edition: string;
  /** That of the address, and the passage that was selected in it. */
  readonly #first: string;
  readonly #passage: number;
  /** The story whose places are offered. */
  #shown: string | null = null;
  #digest = '';

  constructor(stories: Choices['stories'], query: URLSearchParams) {
    this.#edition = query.get('edition') ?? '';
    this.#first = query.get('story') ?? '';
    this.#passage = Number(query.get('passage') ?? -1);
    this.#story.offer(stories.map(({ slug }) => [slug, slug]));
    this.#story.control.value = this.#first || (stories[0]?.slug ?? '');
    this.#story.control.addEventListener('change', () => this.#look());
    this.element = make('div', { class: 'new-form' }, this.#story.row, this.#after.row);
    this.#look();
  }

  async insert(block: string): Promise<(Node | string)[]> {
    const story = this.#story.value ?? '';
    const body = { story, after: Number(this.#after.value), block, digest: this.#digest };
    try {
      const { line } = await tell<Inserted>('new/insert/', body);
      await this.#look();
      return [
        `In ${story}, line ${line}. `,
        make('a', { href: `../${story}/` }, 'Go to the story'),
        ' ',
        this.#undo(),
      ];
    } catch (error) {
      if (error instanceof Refused && error.status === 409) await this.#look();
      return [make('span', { class: 'desk-bad' }, messageOf(error))];
    }
  }

  #undo(): HTMLElement {
    const button = make('button', { type: 'button' }, 'Undo');
    button.addEventListener('click', async () => {
      const said = await tell<{ done: string }>('undo/', {}).then(
        ({ done }) => `Undone: ${done}.`,
        (error: Error) => error.message,
      );
      await this.#look();
      button.parentElement?.replaceChildren(said);
    });
    return button;
  }

  /** Offers the places of the story; the one chosen before stays if it is among them. */
  async #look(): Promise<void> {
    const story = this.#story.value;
    if (story === undefined) return;
    const found = await ask<Places>(`new/places/${story}/?edition=${this.#edition}`).catch(
      (error: Error) => error,
    );
    // Another story may have been chosen since.
    if (story !== this.#story.value) return;
    const isMissing = found instanceof Error;
    this.#after.blame(isMissing ? [{ field: 'after', what: found.message }] : []);
    const { digest, places } = isMissing ? { digest: '', places: [] } : found;
    this.#digest = digest;
    const byLine = new Map(places.map((place) => [String(place.after), place]));
    this.#after.offer([...byLine].map(([line, { words }]) => [line, `line ${line}: ${words}`]));
    if (story !== this.#shown) {
      const selected = story === this.#first ? this.#passage : -1;
      const near = places.findLast(({ passage }) => passage <= selected) ?? places[0];
      if (near) this.#after.control.value = String(near.after);
    }
    this.#shown = story;
  }
}
