import type { TabsView } from '../tabs.ts';
import { make } from './make.ts';
import { asPrinted } from './paper.ts';
import { ask, onEvent, state } from './state.ts';

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
  readonly #list = make('div', { role: 'tablist', 'aria-label': 'This edition as' });
  readonly #chart = make('a', { class: 'desk-new-chart' }, 'New chart…');
  readonly #panel = make('div', { role: 'tabpanel', id: 'desk-tabpanel', tabindex: -1 });
  #shown = '';

  connectedCallback(): void {
    this.#list.append(
      ...TABS.map(({ id, name }) =>
        make('button', { type: 'button', role: 'tab', id: `desk-tab-${id}`, value: id }, name),
      ),
    );
    this.#list.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) state.set({ tab: target.value });
    });
    this.#list.addEventListener('keydown', (event) => this.#move(event));
    this.replaceChildren(make('div', { class: 'desk-tabs-head' }, this.#list, this.#chart), this.#panel);
    state.listen(() => this.#show());
    onEvent((event) => {
      const { story, edition } = state.get();
      if (event.kind === 'told' && event.story === story && event.edition === edition) this.#reload();
    });
    this.#show();
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.#list.querySelectorAll('button')];
  }

  #move(event: KeyboardEvent): void {
    const all = this.#buttons;
    const at = all.findIndex((button) => button.matches(':focus'));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const next = to === undefined ? undefined : all.at(to % all.length);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  }

  async #show(): Promise<void> {
    const { story, edition, passage, tab } = state.get();
    const chart = new URLSearchParams({ what: 'chart', story, edition });
    if (passage !== null) chart.set('passage', String(passage));
    this.#chart.href = `../new/?${chart}`;
    const { panel = null } = TABS.find(({ id }) => id === tab) ?? {};
    for (const button of this.#buttons) {
      const isChosen = button.value === (panel ? tab : '');
      button.ariaSelected = String(isChosen);
      button.tabIndex = isChosen ? 0 : -1;
      if (panel) button.setAttribute('aria-controls', this.#panel.id);
    }
    const wanted = `${story}/${edition}/${tab}`;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.toggleAttribute('data-open', panel !== null);
    this.#panel.hidden = panel === null;
    this.#panel.setAttribute('aria-labelledby', `desk-tab-${tab}`);
    if (!panel) return this.#panel.replaceChildren();
    const shown = await ask<TabsView>(`tabs/${story}/${edition}/`).then(panel, (error: Error) => [
      make('p', { class: 'desk-bad' }, error.message),
    ]);
    if (wanted === this.#shown) this.#panel.replaceChildren(...shown);
  }

  /** Pages of the site reload themselves; files and pages of hosts do not. */
  #reload(): void {
    for (const frame of this.querySelectorAll<HTMLIFrameElement>('iframe[data-reload]'))
      frame.contentWindow?.location.reload();
    for (const picture of this.querySelectorAll<HTMLImageElement>('img[data-address]'))
      picture.src = `${picture.dataset['address']}?v=${Date.now()}`;
    if (this.#panel.querySelector('.desk-bad')) {
      this.#shown = '';
      this.#show();
    }
  }
}

function bar(address: string | null, ...rest: readonly (Node | string)[]): HTMLElement {
  const open =
    address === null ? [] : [make('a', { href: address, target: '_blank' }, 'Open in a tab of its own')];
  return make('div', { class: 'desk-tabbar' }, ...rest, ...open);
}

function note(words: string): HTMLElement {
  return make('p', { class: 'desk-quiet' }, words);
}

function framed(page: string, title: string, words: string, kind: string): Node[] {
  const frame = make('iframe', { src: page, title, class: kind });
  return [bar(page, note(words)), make('div', { class: 'desk-stage' }, frame)];
}

/** The page itself, with the rules for paper in place of those for a screen. */
function printed({ page }: TabsView): Node[] {
  const frame = make('iframe', { src: page, title: 'Print' });
  frame.addEventListener('load', () => {
    const inside = frame.contentDocument;
    if (!inside) return;
    asPrinted(inside);
    frame.style.height = `${inside.documentElement.scrollHeight}px`;
  });
  const button = make('button', { type: 'button' }, 'Print…');
  button.addEventListener('click', () => frame.contentWindow?.print());
  const words = note('As on A4, without breaks between pages: your browser’s own preview shows those.');
  return [
    bar(page, words, button),
    make(
      'div',
      { class: 'desk-stage', role: 'group', 'aria-label': 'Paper', tabindex: 0 },
      make('div', { class: 'desk-paper' }, frame),
    ),
  ];
}

function shared({ share }: TabsView): Node[] {
  if (!share) return [note('A draft has no picture.')];
  const { address, width, height, alt } = share;
  const picture = make('img', { src: address, 'data-address': address, width, height, alt });
  return [
    bar(address, note('What a link to this edition brings along.')),
    make(
      'div',
      { class: 'desk-stage' },
      make('figure', { class: 'desk-share' }, picture, make('figcaption', {}, `In words: ${alt}`)),
    ),
  ];
}

const CODES = [
  ['frame', 'a frame alone'],
  ['script', 'a frame with the script'],
  ['pinned-frame', 'pinned to its release, a frame alone'],
  ['pinned-script', 'pinned to its release, with the script'],
] as const;

/** By `theme` in the address of an embed; without it, it is light. */
const COLOURS = [
  ['', 'light'],
  ['dark', 'dark'],
  ['auto', 'as the reader’s'],
] as const;

function embedded({ embeds, hosts, draft }: TabsView): Node[] {
  if (embeds.length === 0)
    return [note(draft ? 'A draft has no embeds.' : 'This edition has no charts or quotes.')];
  const which = make('select', {}, ...embeds.map(({ id, title }) => make('option', { value: id }, title)));
  const code = make('select', {});
  const theme = make('select', {}, ...COLOURS.map(([value, name]) => make('option', { value }, name)));
  const own = make('a', { target: '_blank' }, 'Open the embed itself');
  const stage = make('div', { class: 'desk-stage desk-hosts' });
  const show = () => {
    const embed = embeds.find(({ id }) => id === which.value);
    if (!embed) return;
    const isPinned = code.value.startsWith('pinned') && embed.pinned !== null;
    own.href = (isPinned && embed.pinned) || embed.address;
    stage.replaceChildren(
      ...hosts.map((host) => {
        const address = `${hostAddress(host.id, code.value, embed.id)}${theme.value && `?theme=${theme.value}`}`;
        const frame = make('iframe', { src: address, title: host.name, 'data-reload': true });
        const open = make('a', { href: address, target: '_blank' }, 'Open');
        open.setAttribute('aria-label', `Open: ${host.name}`);
        return make('figure', { class: 'desk-host' }, make('figcaption', {}, host.name, ' ', open), frame);
      }),
    );
  };
  const choose = () => {
    const { pinned = null } = embeds.find(({ id }) => id === which.value) ?? {};
    const kept = code.value;
    code.replaceChildren(
      ...CODES.filter(([id]) => pinned !== null || !id.startsWith('pinned')).map(([id, name]) =>
        make('option', { value: id, selected: id === kept }, name),
      ),
    );
    show();
  };
  which.addEventListener('change', choose);
  code.addEventListener('change', show);
  theme.addEventListener('change', show);
  choose();
  return [
    bar(
      null,
      make('label', {}, 'Embed ', which),
      make('label', {}, 'Code ', code),
      make('label', {}, 'Colours ', theme),
      own,
    ),
    stage,
  ];
}

function hostAddress(host: string, code: string, embed: string): string {
  const { story, edition } = state.get();
  const parts = ['desk', 'host', host, code, story, edition, embed].map(encodeURIComponent);
  return `${document.body.dataset['base'] ?? '/'}${parts.join('/')}/`;
}

function copied({ files, draft }: TabsView): Node[] {
  const readable = files.filter(({ name }) => !name.endsWith('.zip'));
  const [first] = readable;
  if (!first) return [note(draft ? 'A draft has no copy for other systems.' : 'There is none.')];
  const frame = make('iframe', {
    src: first.address,
    title: first.name,
    class: 'desk-copy',
    'data-reload': true,
  });
  const open = make('a', { href: first.address, target: '_blank' }, 'Open in a tab of its own');
  const buttons = readable.map(({ name, address }) => {
    const button = make(
      'button',
      { type: 'button', 'aria-pressed': String(address === first.address) },
      name,
    );
    button.addEventListener('click', () => {
      for (const other of buttons) other.ariaPressed = String(other === button);
      Object.assign(frame, { src: address, title: name });
      open.href = address;
    });
    return button;
  });
  const packs = files.filter((file) => !readable.includes(file));
  const downloads = packs.map(({ name, address }) =>
    make('a', { href: address, download: true }, `Download ${name}`),
  );
  return [bar(null, ...buttons, ...downloads, open), make('div', { class: 'desk-stage' }, frame)];
}

customElements.define('desk-tabs', DeskTabs);
