import type { DrawnOffer, Inserted, Offered, Places } from '../newChart.ts';
import type { Choices } from '../newChoices.ts';
import { Field, faultWords, options } from './field.ts';
import { make } from './make.ts';
import { ask, Refused, tell } from './state.ts';

/** Which charts suit a column, drawn for an area; one of them copied, or put into a story. */
export function newChart({ tables, areas, nation, stories }: Choices, query: URLSearchParams): HTMLElement {
  const table = new Field('table', 'Table', make('select'), '');
  const column = new Field('column', 'Column', make('select'), '');
  const area = new Field('area', 'Drawn for', make('select'), 'The types that fit do so in every edition');
  const fields = [table, column, area];
  const found = make('div', { class: 'new-offers' });
  const status = make('p', { role: 'status' });
  const target = new InsertTarget(stories, query);
  /** As it was asked for; a table may lack it. */
  let drawnFor = query.get('edition') ?? '';
  if (drawnFor === 'national') drawnFor = nation;
  area.control.addEventListener('change', () => {
    drawnFor = area.control.value;
  });
  const own = () => tables.find(({ id }) => id === table.value);
  options(
    table.control as HTMLSelectElement,
    tables.map(({ id, title }) => [id, `${id}: ${title}`]),
  );
  const offerColumns = () => {
    options(
      column.control as HTMLSelectElement,
      (own()?.columns ?? []).map(({ name, title }) => [name, title]),
    );
    const kinds = new Set(own()?.kinds.map(({ kind }) => kind));
    const inTable = areas.filter(({ kind }) => kinds.has(kind));
    const most = own()?.kinds[0]?.kind;
    options(
      area.control as HTMLSelectElement,
      inTable.map(({ slug, name }) => [slug, name]),
    );
    const wanted = inTable.find(({ slug }) => slug === drawnFor);
    area.control.value = (wanted ?? inTable.find(({ kind }) => kind === most))?.slug ?? '';
  };
  let asked = 0;
  const look = async () => {
    asked += 1;
    const own = asked;
    status.textContent = 'Trying the types in every edition…';
    const of = { table: table.value ?? '', column: column.value ?? '', area: area.value ?? '' };
    const { offers, faults } = await ask<Offered>(`new/chart/?${new URLSearchParams(of)}`);
    if (own !== asked) return;
    for (const field of fields) field.blame(faults);
    const others = faults.filter(({ field }) => !fields.some(({ name }) => name === field));
    status.textContent = faults.length > 0 ? '' : `${offers.length} types fit.`;
    found.replaceChildren(...others.map(faultWords), ...offers.map((offer) => offerNode(offer, target)));
  };
  const lookAgain = () =>
    look().catch((error: Error) => {
      status.textContent = error.message;
    });
  table.control.addEventListener('change', offerColumns);
  const form = make('form', { class: 'new-form' }, ...fields.map(({ row }) => row));
  form.addEventListener('change', lookAgain);
  offerColumns();
  lookAgain();
  return make('div', {}, form, target.element, status, found);
}

/** The words of the engine's own drawing are safe. */
function offerNode({ type, why, block, drawing }: DrawnOffer, target: InsertTarget): HTMLElement {
  const picture = make('div', { class: 'new-drawing', role: 'group', 'aria-label': type, tabindex: 0 });
  if (drawing === null) picture.append('Nothing to draw for this area.');
  else picture.innerHTML = drawing;
  const copy = make('button', { type: 'button' }, 'Copy the block');
  const insert = make('button', { type: 'button' }, 'Insert into the story');
  for (const button of [copy, insert]) button.setAttribute('aria-label', `${button.textContent}: ${type}`);
  const said = make('p', { role: 'status' });
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block);
    said.textContent = 'Copied.';
  });
  insert.addEventListener('click', async () => {
    said.replaceChildren(...(await target.insert(block)));
  });
  return make(
    'article',
    { class: 'new-offer' },
    make('h3', {}, type),
    make('p', { class: 'desk-quiet' }, why),
    picture,
    make('details', {}, make('summary', {}, 'The block'), make('pre', { tabindex: 0 }, block)),
    make('div', { class: 'new-foot' }, copy, insert, said),
  );
}

/** The story, and the passage after which a chart goes. */
class InsertTarget {
  readonly element: HTMLElement;
  readonly #story = new Field('story', 'Into the story', make('select'), '');
  readonly #after = new Field('after', 'After', make('select'), '');
  readonly #edition: string;
  readonly #passage: number | null;
  #digest = '';

  constructor(stories: readonly string[], query: URLSearchParams) {
    this.#edition = query.get('edition') ?? '';
    const passage = query.get('passage');
    this.#passage = passage === null ? null : Number(passage);
    options(
      this.#story.control as HTMLSelectElement,
      stories.map((slug) => [slug, slug]),
    );
    this.#story.control.value = query.get('story') ?? stories[0] ?? '';
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
