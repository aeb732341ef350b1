import type { Inserted, Places } from '../newChart.ts';
import type { Choices } from '../newChoices.ts';
import { Field, options } from './field.ts';
import { make } from './make.ts';
import { ask, Refused, tell } from './state.ts';

/** The story, and the passage after which a chart goes. */
export class InsertTarget {
  readonly element: HTMLElement;
  readonly #story = new Field('story', 'Into the story', make('select'), '');
  readonly #after = new Field('after', 'After', make('select'), '');
  readonly #edition: string;
  readonly #passage: number | null;
  #digest = '';

  constructor(stories: Choices['stories'], query: URLSearchParams) {
    this.#edition = query.get('edition') ?? '';
    const passage = query.get('passage');
    this.#passage = passage === null ? null : Number(passage);
    options(
      this.#story.control as HTMLSelectElement,
      stories.map(({ slug }) => [slug, slug]),
    );
    this.#story.control.value = query.get('story') ?? stories[0]?.slug ?? '';
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
      return [make('span', { class: 'desk-bad' }, error instanceof Error ? error.message : String(error))];
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

  async #look(): Promise<void> {
    const story = this.#story.value;
    if (story === undefined) return;
    const { digest, places } = await ask<Places>(`new/places/${story}/?edition=${this.#edition}`);
    this.#digest = digest;
    const byLine = new Map(places.map((place) => [place.after, place]));
    const chosen =
      this.#after.value ?? places.findLast(({ passage }) => passage <= (this.#passage ?? -1))?.after;
    options(
      this.#after.control as HTMLSelectElement,
      [...byLine].map(([line, { words }]) => [String(line), `line ${line}: ${words}`]),
    );
    if (chosen !== undefined) this.#after.control.value = String(chosen);
  }
}
