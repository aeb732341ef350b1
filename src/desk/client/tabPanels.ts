import type { TabsView } from '../tabs.ts';
import { copyButton } from './copyButton.ts';
import { quiet } from './doing.ts';
import { make } from './make.ts';
import { asPrinted } from './paper.ts';

export function bar(address: string | null, ...rest: readonly (Node | string)[]): HTMLElement {
  const open =
    address === null ? [] : [make('a', { href: address, target: '_blank' }, 'Open in a tab of its own')];
  return make('div', { class: 'desk-tabbar' }, ...rest, ...open);
}

export function framed(page: string, title: string, words: string, kind: string): Node[] {
  const frame = make('iframe', { src: page, title, class: kind });
  return [bar(page, quiet(words)), make('div', { class: 'desk-stage' }, frame)];
}

/** The page itself, with the rules for paper in place of those for a screen. */
export function printed({ page }: TabsView): Node[] {
  const frame = make('iframe', { src: page, title: 'Print' });
  frame.addEventListener('load', () => {
    const inside = frame.contentDocument;
    if (!inside) return;
    asPrinted(inside);
    frame.style.height = `${inside.documentElement.scrollHeight}px`;
  });
  const button = make('button', { type: 'button' }, 'Print…');
  button.addEventListener('click', () => frame.contentWindow?.print());
  const words = quiet('As on A4, without breaks between pages: your browser’s own preview shows those.');
  return [
    bar(page, words, button),
    make(
      'div',
      { class: 'desk-stage', role: 'group', 'aria-label': 'Paper', tabindex: 0 },
      make('div', { class: 'desk-paper' }, frame),
    ),
  ];
}

export function shared({ share }: TabsView): Node[] {
  if (!share) return [quiet('A draft has no picture.')];
  const { address, width, height, alt } = share;
  const picture = make('img', { src: address, 'data-address': address, width, height, alt });
  return [
    bar(address, quiet('What a link to this edition brings along.')),
    make(
      'div',
      { class: 'desk-stage' },
      make('figure', { class: 'desk-share' }, picture, make('figcaption', {}, `In words: ${alt}`)),
    ),
  ];
}

export function copied({ files, draft }: TabsView): Node[] {
  const readable = files.filter(({ name }) => !name.endsWith('.zip'));
  const [first] = readable;
  if (!first) return [quiet(draft ? 'A draft has no copy for other systems.' : 'There is none.')];
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
  const copy = copyButton('Copy', () => textAt(open.href));
  const packs = files.filter((file) => !readable.includes(file));
  const downloads = packs.map(({ name, address }) =>
    make('a', { href: address, download: true }, `Download ${name}`),
  );
  return [bar(null, ...buttons, copy, ...downloads, open), make('div', { class: 'desk-stage' }, frame)];
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}
