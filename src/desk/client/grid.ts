import type { GridAnswer, GridRow } from '../gridRoute.ts';
import { make } from './make.ts';
import { ask, onEvent, state } from './state.ts';
import { throttled } from './throttled.ts';

interface Column {
  readonly title: string;
  /** Said of the column where its title is short. */
  readonly about?: string;
  readonly value: (row: GridRow) => string | number;
  readonly isNumber?: true;
}

const COLUMNS: readonly Column[] = [
  { title: 'Edition', value: ({ name }) => name },
  { title: 'Headline', value: ({ headline }) => headline },
  {
    title: 'Characters',
    about: 'Length of the headline',
    value: ({ headline }) => headline.length,
    isNumber: true,
  },
  {
    title: 'Branches',
    about: 'The branches that it takes, a letter for each in the order of the text',
    value: ({ path }) => path,
  },
  { title: 'Faults', value: ({ faults }) => faults, isNumber: true },
  { title: 'Unread', about: 'Wordings that nobody has read', value: ({ unread }) => unread, isNumber: true },
  {
    title: 'Alike',
    about: 'Other editions with the same text but for names and numbers',
    value: ({ alike }) => alike,
    isNumber: true,
  },
  {
    title: 'News value',
    about: 'How much news is in it: the greatest first makes a list of leads',
    value: ({ lead }) => lead,
    isNumber: true,
  },
];

/** Kept for all stories until the browser's tab is closed. */
const FOLDED = 'desk-grid-folded';

/** In CSS pixels, as in grid.css. */
const ROW = 28;
/** Rows beyond both edges of what is in sight. */
const SPARE = 8;

const BY_NAME = new Intl.Collator('en-GB');

/** All editions of the story as a table that can be sorted; only rows in sight are elements. */
class DeskGrid extends HTMLElement {
  readonly #head = make('tr');
  readonly #body = make('tbody');
  readonly #table = make('table', {}, make('thead', {}, this.#head), this.#body);
  readonly #fold = make('button', { type: 'button', class: 'grid-fold', 'aria-label': 'List of editions' });
  #rows: readonly GridRow[] = [];
  #branches: GridAnswer['branches'] = [];
  #sort = { by: 0, isDown: false, isGiven: true };
  readonly #load = throttled(() => this.#ask(), 400);

  connectedCallback(): void {
    this.append(this.#table);
    this.#head.append(...COLUMNS.map((column, index) => this.#headCell(column, index)));
    this.#head.cells[0]?.prepend(this.#fold);
    this.#fold.addEventListener('click', () => this.#setFolded(!this.hasAttribute('folded')));
    this.#setFolded(sessionStorage.getItem(FOLDED) !== null);
    this.addEventListener('scroll', () => this.#draw());
    new ResizeObserver(() => this.#draw()).observe(this);
    this.#body.addEventListener('click', (event) => this.#open(event));
    this.#body.addEventListener('keydown', (event) => this.#move(event));
    state.listen(() => this.#draw());
    onEvent((event) => {
      if (event.kind === 'changed' || event.kind === 'progress') this.#load();
    });
    this.#load();
  }

  #setFolded(isFolded: boolean): void {
    this.toggleAttribute('folded', isFolded);
    this.#fold.ariaExpanded = String(!isFolded);
    if (isFolded) sessionStorage.setItem(FOLDED, '');
    else sessionStorage.removeItem(FOLDED);
    this.#draw();
  }

  /** To the edition that is open, or, where it is not listed yet, to the first. */
  override focus(): void {
    this.#setFolded(false);
    this.#reveal(state.get().edition);
    const row = this.#linkTo(state.get().edition) ?? this.#body.querySelector('a');
    row?.focus({ preventScroll: true });
  }

  async #ask(): Promise<void> {
    const { rows, branches } = await ask<GridAnswer>(`grid/${state.get().story}/`);
    const isFirst = this.#rows.length === 0;
    this.#rows = rows;
    this.#branches = branches;
    this.#draw();
    if (isFirst) this.#reveal(state.get().edition);
  }

  #headCell(column: Column, index: number): HTMLElement {
    const button = make('button', { type: 'button', title: column.about ?? null }, column.title);
    button.addEventListener('click', () => {
      const isSame = !this.#sort.isGiven && this.#sort.by === index;
      this.#sort = {
        by: index,
        isDown: isSame ? !this.#sort.isDown : column.isNumber === true,
        isGiven: false,
      };
      this.scrollTop = 0;
      this.#draw();
    });
    return make('th', { scope: 'col', class: column.isNumber ? 'number' : null }, button);
  }

  #sorted(): readonly GridRow[] {
    const { by, isDown, isGiven } = this.#sort;
    const value = COLUMNS[by]?.value;
    if (isGiven || !value) return this.#rows;
    const order = (a: GridRow, b: GridRow) => {
      const [first, second] = [value(a), value(b)];
      if (typeof first === 'number' && typeof second === 'number') return first - second;
      return BY_NAME.compare(String(first), String(second));
    };
    return this.#rows.toSorted((a, b) => (isDown ? order(b, a) : order(a, b)));
  }

  #draw(): void {
    const rows = this.#sorted();
    const { by, isDown, isGiven } = this.#sort;
    for (const [index, cell] of [...this.#head.cells].entries())
      cell.ariaSort = isGiven || index !== by ? 'none' : isDown ? 'descending' : 'ascending';
    const first = Math.max(0, Math.floor(this.scrollTop / ROW) - SPARE);
    const last = Math.min(rows.length, Math.ceil((this.scrollTop + this.clientHeight) / ROW) + SPARE);
    const focused = this.#body.contains(document.activeElement)
      ? document.activeElement?.closest('tr')?.dataset['slug']
      : null;
    this.#table.ariaRowCount = String(rows.length + 1);
    this.#body.replaceChildren(
      spacer(first),
      ...rows.slice(first, last).map((row, index) => this.#rowOf(row, first + index)),
      spacer(rows.length - last),
    );
    const isShown = slugs(rows.slice(first, last)).includes(state.get().edition);
    const reached = isShown ? this.#linkTo(state.get().edition) : this.#body.querySelector('a');
    reached?.setAttribute('tabindex', '0');
    if (focused) this.#linkTo(focused)?.focus({ preventScroll: true });
  }

  #rowOf(row: GridRow, index: number): HTMLElement {
    const isOpen = row.slug === state.get().edition;
    const cells = COLUMNS.map((column, at) => {
      const value = column.value(row);
      const text = column.isNumber && at !== 2 && value === 0 ? '' : String(value);
      const shown =
        at === 0
          ? make('a', { href: `?edition=${row.slug}`, tabindex: -1, 'aria-current': isOpen && 'true' }, text)
          : text;
      const isBad = column.title === 'Faults' && row.faults > 0;
      return make(
        'td',
        {
          class: [column.isNumber && 'number', isBad && 'desk-bad'].filter(Boolean).join(' ') || null,
          title: this.#said(column, row),
        },
        shown,
      );
    });
    const made = make(
      'tr',
      { 'data-slug': row.slug, 'aria-rowindex': index + 2, class: row.isWaiting ? 'waiting' : null },
      ...cells,
    );
    return made;
  }

  /** What a cell says in full. */
  #said({ title }: Column, { headline, path, reasons }: GridRow): string | null {
    if (title === 'Headline') return headline;
    if (title === 'News value') return reasons.join('; ') || null;
    if (title !== 'Branches') return null;
    const taken = this.#branches.filter(({ letter }) => path.includes(letter));
    return taken.map(({ letter, line, label }) => `${letter}: ${label} (line ${line})`).join('\n');
  }

  #open(event: Event): void {
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    const { slug } = row?.dataset ?? {};
    if (slug === undefined) return;
    event.preventDefault();
    state.set({ edition: slug });
  }

  #linkTo(slug: string): HTMLElement | null {
    return this.#body.querySelector(`[data-slug="${CSS.escape(slug)}"] a`);
  }

  /** Scrolls as far as it takes to have a row in sight. */
  #reveal(slug: string): void {
    const at = this.#sorted().findIndex((row) => row.slug === slug);
    const top = Math.max(0, at) * ROW;
    const room = this.clientHeight - this.#head.offsetHeight - ROW;
    if (top < this.scrollTop) this.scrollTop = top;
    else if (top > this.scrollTop + room) this.scrollTop = top - room;
    this.#draw();
  }

  #move(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    if (by === undefined || !row) return;
    event.preventDefault();
    const all = slugs(this.#sorted());
    const next = all[all.indexOf(row.dataset['slug'] ?? '') + by];
    if (next === undefined) return;
    this.#reveal(next);
    this.#linkTo(next)?.focus({ preventScroll: true });
  }
}

function slugs(rows: readonly GridRow[]): string[] {
  return rows.map(({ slug }) => slug);
}

/** Room for rows that are out of sight. */
function spacer(rows: number): HTMLElement {
  const made = make('tr', { 'aria-hidden': 'true' });
  made.style.height = `${rows * ROW}px`;
  return made;
}

customElements.define('desk-grid', DeskGrid);
