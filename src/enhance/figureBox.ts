import look from '../styles/figureBox.css?inline';
import { adoptStyles } from './adoptStyles.ts';

/** The one box of the page: an open one closes when another opens. */
const box = document.createElement('div');
box.className = 'figure-box';
box.id = 'figure-box';
box.popover = 'auto';
box.role = 'dialog';
box.tabIndex = -1;
box.setAttribute('aria-labelledby', 'how-we-know');
let opener: HTMLAnchorElement | null = null;
/** Whether the pointer went down on the number whose box was open: closing it is what that means. */
let isClosing = false;

// Not with the page: most readers open none.
adoptStyles(look);
document.querySelector('main')?.append(box);
document.addEventListener(
  'pointerdown',
  ({ target }) => {
    isClosing = box.matches(':popover-open') && opener?.contains(target as Node) === true;
  },
  { capture: true },
);
box.addEventListener('toggle', (event) => {
  if (event.newState === 'open') return;
  if (opener) opener.ariaExpanded = 'false';
  if (document.activeElement === document.body || box.contains(document.activeElement))
    opener?.focus({ preventScroll: true });
});
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Tab') return;
  const stops = [...box.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (event.shiftKey ? at > 0 : at < stops.length - 1) return;
  // The box stands at its number also in the order of the keyboard.
  if (event.shiftKey) event.preventDefault();
  opener?.focus({ preventScroll: true });
  box.hidePopover();
});
addEventListener('resize', () => box.matches(':popover-open') && place());

/** Shows what the row of a number says. @param index of the link among those of the page, for the way back */
export function toggleBox(link: HTMLAnchorElement, index: number): void {
  const row = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const words = row?.closest<HTMLElement>('.evidence')?.dataset;
  if (isClosing || !row || !words) {
    isClosing = false;
    box.hidePopover();
    return;
  }
  if (box.matches(':popover-open')) box.hidePopover();
  // The box stays open for its own event, which sees only the new opener.
  if (opener) opener.ariaExpanded = 'false';
  opener?.style.removeProperty('anchor-name');
  opener = link;
  opener.style.setProperty('anchor-name', '--figure');
  box.replaceChildren(...contentOf(row), waysOn(row, words, index), closing(words['close'] ?? ''));
  box.showPopover();
  place();
  link.ariaExpanded = 'true';
  box.focus({ preventScroll: true });
}

/** The parts of the row, and its publisher and date. Links in them are said once, below. */
function contentOf(row: Element): (Node | string)[] {
  const sources = row.closest('.known-group')?.querySelectorAll('.known-source') ?? [];
  const parts = [...row.children, ...sources].map((part) => part.cloneNode(true) as Element);
  for (const link of parts.flatMap((part) => [...part.querySelectorAll('a[href*="/data/"]')]))
    link.replaceWith(link.textContent);
  return parts.flatMap((part) => [part, ' ']);
}

/** Links to the row in its table, with the way back, and to the same column of all areas. */
function waysOn(row: HTMLElement, words: DOMStringMap, index: number): Node {
  const ways = document.createElement('p');
  ways.className = 'figure-ways';
  const cell = row.querySelector<HTMLAnchorElement>('a[href*="/data/"]');
  if (!cell) return ways;
  const from = `${location.pathname}${location.search}#figure-${index}`;
  const table = new URL(cell.href);
  table.searchParams.set('from', from);
  ways.append(linkTo(table, words['table'] ?? ''));
  // The browser's way back leads to the sentence, too.
  ways.addEventListener('click', () => history.replaceState(history.state, '', from));
  const line = cell.hash.replace('#row-', '');
  if (row.closest('[data-many]') && line) {
    const all = new URL(table);
    all.searchParams.set('like', line);
    all.searchParams.set('rows', table.searchParams.get('rows') ?? line);
    all.hash = '';
    ways.append(' · ', linkTo(all, words['areas'] ?? ''));
  }
  return ways;
}

function linkTo({ href }: URL, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}

function closing(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'figure-close';
  button.ariaLabel = label;
  button.textContent = '×';
  button.addEventListener('click', () => box.hidePopover());
  return button;
}

/** Under the number, or above it where there is no room. Browsers with anchors do it by themselves. */
function place(): void {
  if (!opener || CSS.supports('position-area', 'block-end')) return;
  const at = opener.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = at.bottom + box.offsetHeight + 8 < clientHeight || at.top < box.offsetHeight + 8;
  const left = Math.max(16, Math.min(at.left, clientWidth - box.offsetWidth - 16));
  const beside = isBelow ? at.bottom + 6 : at.top - box.offsetHeight - 6;
  const top = Math.max(8, Math.min(beside, clientHeight - box.offsetHeight - 8));
  box.style.setProperty('left', `${left + scrollX}px`);
  box.style.setProperty('top', `${top + scrollY}px`);
}

/** Where the page of a table led back: `#figure-3` is the fourth number of the text. */
export function showOrigin(links: readonly HTMLAnchorElement[]): void {
  const [, index] = /^#figure-(\d+)$/.exec(location.hash) ?? [];
  const link = index === undefined ? undefined : links[Number(index)];
  link?.scrollIntoView({ block: 'center', behavior: 'instant' });
  link?.focus({ preventScroll: true });
}
