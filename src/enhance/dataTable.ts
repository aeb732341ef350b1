import { foundText } from './foundText.ts';
import { fetchFile } from './loadJson.ts';
import { markSorted, sortButton } from './sortHeads.ts';
import { type Asked, askedRows, type FileRow, type PageColumn, readRows } from './tableRows.ts';

/** Rows shown at once: what a phone draws without a pause. */
const SHOWN = 200;

/** Search, filters and sorting over all rows of a table, which it fetches when a reader first asks. */
class DataTable extends HTMLElement {
  #loading: Promise<FileRow[]> | null = null;
  #limit = SHOWN;
  #sort: Pick<Asked, 'sort' | 'descending'> = { sort: '', descending: false };
  readonly #asked = new URLSearchParams(location.search);
  #columns: PageColumn[] = [];
  #asWritten: Element[] = [];

  connectedCallback(): void {
    if (this.#asWritten.length > 0) return;
    this.#columns = [...this.querySelectorAll<HTMLElement>('th[data-column]')].map(({ dataset }) => ({
      name: dataset['column'] ?? '',
      bounds: dataset['bounds']?.split(' ') ?? [],
      decimals: Number(dataset['decimals'] ?? 0),
    }));
    this.#asWritten = [...this.#body.rows];
    for (const [index, head] of [...this.#heads].entries()) this.#makeSortable(head, index);
    this.#markWritten();
    this.#linkBack();
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('focusin', () => this.#load(), { once: true });
    this.#form.addEventListener('input', () => this.#ask());
    this.#takeFromAddress();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #table(): HTMLTableElement {
    return this.querySelector('table') as HTMLTableElement;
  }

  get #body(): HTMLTableSectionElement {
    return this.#table.tBodies[0] as HTMLTableSectionElement;
  }

  get #heads(): HTMLCollectionOf<HTMLTableCellElement> {
    return (this.#table.tHead as HTMLTableSectionElement).rows[0]
      ?.cells as HTMLCollectionOf<HTMLTableCellElement>;
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  #nameAt(index: number): string {
    return index === 0 ? 'area' : index === 1 ? 'period' : (this.#columns[index - 2]?.name ?? '');
  }

  #makeSortable(head: HTMLTableCellElement, index: number): void {
    sortButton(head, () => {
      const name = this.#nameAt(index);
      const isSame = this.#sort.sort === name;
      // Readers want the highest numbers first.
      this.#sort = { sort: name, descending: isSame ? !this.#sort.descending : index > 1 };
      void this.#ask();
    });
  }

  /** What the address asks for, as a shared link or a figure of an article does. */
  async #takeFromAddress(): Promise<void> {
    const asked = this.#asked;
    const like = Number(asked.get('like'));
    const sort = asked.get('sort') ?? (like ? (asked.get('column') ?? '') : '');
    this.#sort = { sort, descending: asked.get('order') !== 'up' };
    const names = ['search', 'area', 'period'].filter((name) => asked.get(name));
    if (names.length === 0 && sort === '') return;
    const rows = await this.#load();
    for (const name of names) this.#field(name).value = asked.get(name) ?? '';
    const period = rows.find(({ line }) => line === like)?.period;
    if (period !== undefined) this.#field('period').value = period;
    await this.#ask();
    this.#showMark();
  }

  #load(): Promise<FileRow[]> {
    this.#loading ??= this.#fetchRows().catch((error) => {
      this.#loading = null;
      this.#say(this.dataset['failed'] ?? '');
      throw error;
    });
    return this.#loading;
  }

  async #fetchRows(): Promise<FileRow[]> {
    const answer = await fetchFile(this.dataset['csv'] ?? '');
    const rows = readRows(await answer.text(), this.#columns, (id) => this.#textOf(id));
    const areas = new Map(rows.map(({ code, area }) => [code, area]));
    const options = [...areas].map(([code, area]) => new Option(area, code));
    this.#field('area').append(...options);
    return rows;
  }

  /** What the page calls a period or a marker. */
  #textOf(id: string): string {
    this.#texts ??= new Map([
      ...[...(this.#field('period') as HTMLSelectElement).options].map(
        ({ value, text }) => [value, text] as const,
      ),
      ...Object.entries<string>(JSON.parse(this.dataset['statuses'] ?? '{}')),
    ]);
    return this.#texts.get(id) ?? id;
  }

  #texts: Map<string, string> | null = null;

  async #ask(): Promise<void> {
    const rows = await this.#load();
    const [search = '', area = '', period = ''] = ['search', 'area', 'period'].map(
      (name) => this.#field(name).value,
    );
    const asked = { search, area, period, ...this.#sort };
    const inOrder = new Intl.Collator(document.documentElement.lang).compare;
    this.#limit = SHOWN;
    this.#keepInAddress(asked);
    const at = [...this.#heads].findIndex((_, index) => this.#nameAt(index) === asked.sort);
    markSorted(this.#heads, at, asked.descending);
    this.#show(
      search || area || period || asked.sort ? askedRows(rows, this.#columns, asked, inOrder) : null,
    );
  }

  #keepInAddress({ descending, ...asked }: Asked): void {
    const { searchParams, href } = new URL(location.href);
    for (const [name, value] of Object.entries({ ...asked, order: asked.sort && !descending ? 'up' : '' })) {
      if (value) searchParams.set(name, value);
      else searchParams.delete(name);
    }
    searchParams.delete('like');
    const address = new URL(href);
    address.search = searchParams.toString();
    history.replaceState(history.state, '', address);
  }

  /** @param found null for the page as it was written */
  #show(found: readonly FileRow[] | null): void {
    const pages = this.querySelector<HTMLElement>('.table-pages');
    if (pages) pages.hidden = found !== null;
    this.querySelector('.table-more')?.remove();
    if (!found) {
      this.#body.replaceChildren(...this.#asWritten);
      this.#say('');
      return;
    }
    const shown = found.slice(0, this.#limit);
    this.#body.replaceChildren(...shown.map((row) => this.#rowOf(row)));
    const { lang } = document.documentElement;
    const few = shown.length < found.length ? (this.dataset['first'] ?? '') : '';
    this.#say(few.replace('{shown}', shown.length.toLocaleString(lang)) + foundText(this, found.length));
    if (few) this.#offerMore(found);
  }

  #offerMore(found: readonly FileRow[]): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'table-more';
    button.textContent = this.dataset['more'] ?? '';
    button.addEventListener('click', () => {
      const before = this.#limit;
      this.#limit += SHOWN;
      this.#show(found);
      const next = this.#body.rows[before];
      if (next) next.tabIndex = -1;
      next?.focus({ preventScroll: true });
    });
    this.#body.closest('.scroll')?.after(button);
  }

  #rowOf({ line, area, period, cells }: FileRow): HTMLTableRowElement {
    const row = document.createElement('tr');
    row.id = `row-${line}`;
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = area;
    row.append(head);
    row.insertCell().textContent = this.#textOf(period);
    for (const [index, { value, bounds, status }] of cells.entries()) {
      const cell = row.insertCell();
      cell.className = 'numeric';
      cell.append(value === null ? '' : this.#numberOf(value, bounds, this.#columns[index]?.decimals ?? 0));
      if (status.length === 0) continue;
      const words = cell.appendChild(document.createElement('span'));
      words.className = 'table-status';
      words.textContent = status.map((marker) => this.#textOf(marker)).join(', ');
    }
    this.#mark(row);
    return row;
  }

  #numberOf(value: number, bounds: readonly number[], decimals: number): string {
    const { lang } = document.documentElement;
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: 4 };
    const say = (number: number | undefined) => number?.toLocaleString(lang, digits).replace('-', '−') ?? '';
    const [lower, upper] = bounds;
    if (upper === undefined) return say(value);
    const interval = this.dataset['interval']
      ?.replace('{lower}', () => say(lower))
      .replace('{upper}', () => say(upper));
    return `${say(value)} ${interval ?? ''}`;
  }

  #markWritten(): void {
    for (const row of this.#body.rows) this.#mark(row);
    this.#showMark();
  }

  /** Marks the rows that the address names, besides its target, and the column in them. */
  #mark(row: HTMLTableRowElement): void {
    const rows = this.#asked.get('rows')?.split('.') ?? [];
    const isMeant = `#${row.id}` === location.hash || rows.some((line) => row.id === `row-${line}`);
    if (!isMeant) return;
    row.classList.add('row-marked');
    const at = this.#columns.findIndex(({ name }) => name === this.#asked.get('column'));
    row.cells[at + 2]?.classList.toggle('cell-marked', at >= 0);
  }

  /** In a wide table, the marked cell may be out of view. */
  #showMark(): void {
    const cell = this.querySelector('.cell-marked');
    cell?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }

  /** Only to a page of this site. */
  #linkBack(): void {
    const from = this.#asked.get('from');
    const address = from ? URL.parse(from, location.href) : null;
    if (address?.origin !== location.origin) return;
    const link = document.createElement('a');
    link.className = 'table-back';
    link.href = address.href;
    link.textContent = this.dataset['back'] ?? '';
    this.append(link);
  }

  #say(text: string): void {
    const line = this.querySelector('[role="status"]');
    if (line) line.textContent = text;
  }
}

customElements.define('data-table', DataTable);
