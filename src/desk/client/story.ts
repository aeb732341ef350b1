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
    const bar = element('header', { class: 'desk-bar' });
    const home = element('a', { href: '../' });
    home.textContent = 'Desk';
    const heading = element('h1', {});
    heading.textContent = story;
    const rehearse = element('a', { href: `../release/?story=${encodeURIComponent(story)}` });
    rehearse.textContent = 'Rehearse a release';
    const parts = ['total', 'progress', 'keys'].map((name) => document.createElement(`desk-${name}`));
    bar.append(home, heading, rehearse, ...parts);
    const columns = element('div', { class: 'desk-columns' });
    columns.append(...COLUMNS.map(([name, label]) => region(name, label)));
    const main = element('main', { class: 'desk-main' });
    main.append(region('tabs', 'Views'), columns, region('figure', 'Number'), region('grid', 'All editions'));
    this.replaceChildren(bar, main);
  }
}

function region(name: string, label: string): HTMLElement {
  return element(`desk-${name}`, { role: 'region', 'aria-label': label });
}

function element(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

customElements.define('desk-story', DeskStory);
