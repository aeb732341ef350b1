import type { Choices } from '../newChoices.ts';
import { bad } from './doing.ts';
import { make } from './make.ts';
import { newAreas } from './newAreas.ts';
import { newChart } from './newChart.ts';
import { newSource } from './newSource.ts';
import { newStory } from './newStory.ts';
import { ask } from './state.ts';

const FORMS = { story: newStory, source: newSource, areas: newAreas, chart: newChart } as const;

const NAMES: Readonly<Record<keyof typeof FORMS, string>> = {
  story: 'Story',
  source: 'Source',
  areas: 'Areas',
  chart: 'Chart',
};

/** A new story, source or chart: `?what=chart`. */
class DeskNew extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const query = new URLSearchParams(location.search);
    const asked = query.get('what');
    const what = (Object.keys(FORMS) as (keyof typeof FORMS)[]).find((form) => form === asked) ?? 'story';
    document.title = `New ${what}`;
    const links = Object.entries(NAMES).map(([id, name]) =>
      make('a', { href: `?what=${id}`, 'aria-current': id === what ? 'page' : null }, name),
    );
    const main = make('main', { class: 'new-main' });
    const bar = make(
      'header',
      { class: 'desk-bar' },
      make('a', { href: '../' }, 'Desk'),
      make('h1', {}, 'New'),
    );
    bar.append(make('nav', { 'aria-label': 'What' }, ...links));
    this.replaceChildren(bar, main);
    try {
      main.replaceChildren(
        make('h2', {}, what === 'areas' ? 'New areas' : `A new ${what}`),
        FORMS[what](await ask<Choices>('new/choices/'), query),
      );
    } catch (error) {
      main.replaceChildren(bad(error));
    }
  }
}

customElements.define('desk-new', DeskNew);
