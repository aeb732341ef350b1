import type { Fault } from '../../faults/fault.ts';
import type { OverviewAnswer, StoryAnswer } from '../overviewRoute.ts';
import { quiet } from './doing.ts';
import { faultItem } from './faultItem.ts';
import { make } from './make.ts';
import { ask, onEvent } from './state.ts';
import { throttled } from './throttled.ts';

const HEADS = ['Story', 'Editions', 'Faults', 'Unread', 'Lapsed claims', 'Newest release'];

/** All stories, and what is wrong in the files that are no story. */
class DeskOverview extends HTMLElement {
  readonly #heading = make('h1', {}, 'Desk');
  readonly #stories = make('tbody');
  readonly #faults = make('section', { 'aria-label': 'Faults of the newsroom' });

  connectedCallback(): void {
    const links = [
      ['_new/', 'New story, source or chart'],
      ['_release/', 'Releases'],
    ].map(([href = '', text = '']) => make('a', { href }, text));
    const bar = make(
      'header',
      { class: 'desk-bar' },
      this.#heading,
      ...links,
      document.createElement('desk-progress'),
      document.createElement('desk-keys'),
    );
    const heads = HEADS.map((text) => make('th', { scope: 'col' }, text));
    const table = make(
      'table',
      { class: 'desk-table' },
      make('thead', {}, make('tr', {}, ...heads)),
      this.#stories,
    );
    this.append(bar, make('main', { class: 'desk-page' }, this.#faults, table));
    const load = throttled(() => this.#load(), 400);
    onEvent((event) => {
      if (event.kind !== 'told') load();
    });
  }

  async #load(): Promise<void> {
    const { name, stories, faults } = await ask<OverviewAnswer>('overview/');
    this.#heading.textContent = name === '' ? 'Desk' : `${name}: desk`;
    const items = faults.map((fault) => readItem(fault));
    this.#faults.replaceChildren(
      ...(items.length > 0
        ? [make('h2', {}, 'Faults of the newsroom'), make('ul', { class: 'desk-faults' }, ...items)]
        : []),
    );
    this.#stories.replaceChildren(...stories.flatMap((story) => this.#rowsOf(story)));
  }

  /** A story, and beneath it the first of its faults. */
  #rowsOf({
    slug,
    headline,
    isDraft,
    editions,
    waiting,
    faults,
    unread,
    lapsed,
    newest,
  }: StoryAnswer): HTMLElement[] {
    const name = make('a', { href: `${slug}/` }, headline === '' ? slug : headline);
    const about = quiet(isDraft ? `${slug} · draft` : slug);
    const release = newest ? `${newest.released}, ${newest.publisher}` : '';
    const row = make(
      'tr',
      {},
      make('th', { scope: 'row' }, name, about),
      cell(waiting > 0 ? `${editions - waiting} of ${editions}` : String(editions)),
      cell(faults.length > 0 ? String(faults.length) : '', 'desk-bad'),
      cell(unread > 0 ? String(unread) : ''),
      make(
        'td',
        { title: lapsed.map(({ id, why }) => `${id}: ${why}`).join('\n') || null },
        lapsed.map(({ id }) => id).join(', '),
      ),
      make('td', { title: newest?.title ?? null }, release),
    );
    if (faults.length === 0) return [row];
    const shown = faults.slice(0, 3).map((fault) => readItem(fault));
    const list = make('ul', { class: 'desk-faults' }, ...shown);
    return [row, make('tr', {}, make('td', { colspan: HEADS.length }, list))];
  }
}

/** Mends are taken at the story itself, where their passage is in sight. */
function readItem(fault: Fault): HTMLElement {
  return faultItem({ ...fault, edit: undefined }, { where: fault.edition ? `in ${fault.edition}` : '' });
}

function cell(text: string, name = ''): HTMLElement {
  return make('td', { class: `number ${name}`.trim() }, text);
}

customElements.define('desk-overview', DeskOverview);
