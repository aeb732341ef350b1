import { make } from './make.ts';
import { state } from './state.ts';

/** Regions of a story's page, each filled by the element of that name; empty until there is one. */
const COLUMNS = [
  ['source', 'Source'],
  ['edition', 'Edition'],
  ['beside', 'Other editions'],
] as const;

/** The page of a story: a bar, tabs, three columns, the selected number, and all editions below. */
class DeskStory extends HTMLElement {
  connectedCallback(): void {
    const { story } = state.get();
    const rehearsal = `../_release/?story=${encodeURIComponent(story)}`;
    this.replaceChildren(
      make(
        'header',
        { class: 'desk-bar' },
        make('a', { href: '../' }, 'Desk'),
        make('h1', {}, story),
        make('a', { href: rehearsal }, 'Rehearse a release'),
        ...['total', 'progress', 'keys'].map((name) => document.createElement(`desk-${name}`)),
      ),
      make(
        'main',
        { class: 'desk-main' },
        region('tabs', 'Views'),
        make('div', { class: 'desk-columns' }, ...COLUMNS.map(([name, label]) => region(name, label))),
        region('figure', 'Number'),
        region('grid', 'All editions'),
      ),
    );
  }
}

function region(name: string, label: string): HTMLElement {
  const made = document.createElement(`desk-${name}`);
  made.role = 'region';
  made.ariaLabel = label;
  return made;
}

customElements.define('desk-story', DeskStory);
