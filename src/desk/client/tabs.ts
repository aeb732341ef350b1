import type { TabsView } from '../tabs.ts';
import { bad } from './doing.ts';
import { make } from './make.ts';
import { ask, onEvent, state } from './state.ts';
import { embedded } from './tabEmbeds.ts';
import { tabList } from './tabList.ts';
import { copied, framed, printed, shared } from './tabPanels.ts';

type Panel = (view: TabsView) => readonly Node[];

/** What an edition becomes, by the name in the address; the article at the desk has none. */
const TABS: readonly { readonly id: string; readonly name: string; readonly panel: Panel | null }[] = [
  { id: '', name: 'Article', panel: null },
  {
    id: 'phone',
    name: 'Phone',
    panel: ({ page }) => framed(page, 'Phone', 'On a phone, 390 px wide.', 'desk-phone'),
  },
  { id: 'dark', name: 'Dark', panel: ({ page }) => framed(page, 'Dark', 'In dark colours.', 'desk-dark') },
  { id: 'print', name: 'Print', panel: printed },
  { id: 'share', name: 'Share picture', panel: shared },
  { id: 'embeds', name: 'Embeds', panel: embedded },
  { id: 'copy', name: 'Wire copy', panel: copied },
];

/** Tabs above an edition: how it looks elsewhere. */
class DeskTabs extends HTMLElement {
  readonly #list = tabList('This edition as', TABS, (tab) => state.set({ tab }));
  readonly #chart = make('a', { class: 'desk-new-chart' }, 'New chart…');
  /** Counts reloads, to have pictures asked for anew. */
  #version = 0;
  readonly #panel = make('div', { role: 'tabpanel', id: 'desk-tabpanel', tabindex: -1 });
  #shown = '';

  connectedCallback(): void {
    this.replaceChildren(
      make('div', { class: 'desk-tabs-head' }, this.#list.element, this.#chart),
      this.#panel,
    );
    state.listen(() => this.#show());
    onEvent((event) => {
      const { story, edition } = state.get();
      if (event.kind === 'told' && event.story === story && event.edition === edition) this.#reload();
    });
    this.#show();
  }

  async #show(): Promise<void> {
    const { story, edition, passage, tab } = state.get();
    const chart = new URLSearchParams({ what: 'chart', story, edition });
    if (passage !== null) chart.set('passage', String(passage));
    this.#chart.href = `../_new/?${chart}`;
    const { panel = null } = TABS.find(({ id }) => id === tab) ?? {};
    this.#list.show(panel ? tab : '', panel ? this.#panel.id : undefined);
    const wanted = `${story}/${edition}/${tab}`;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.toggleAttribute('data-open', panel !== null);
    this.#panel.hidden = panel === null;
    this.#panel.setAttribute('aria-labelledby', `tab-${tab}`);
    if (!panel) return this.#panel.replaceChildren();
    const shown = await ask<TabsView>(`tabs/${story}/${edition}/`).then(panel, (error: Error) => [
      bad(error),
    ]);
    if (wanted === this.#shown) this.#panel.replaceChildren(...shown);
  }

  /** Pages of the site reload themselves; files and pages of hosts do not. */
  #reload(): void {
    this.#version += 1;
    for (const frame of this.querySelectorAll<HTMLIFrameElement>('iframe[data-reload]'))
      frame.contentWindow?.location.reload();
    for (const picture of this.querySelectorAll<HTMLImageElement>('img[data-address]'))
      picture.src = `${picture.dataset['address']}?v=${this.#version}`;
    if (this.#panel.querySelector('.desk-bad')) {
      this.#shown = '';
      this.#show();
    }
  }
}

customElements.define('desk-tabs', DeskTabs);
