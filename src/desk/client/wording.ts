import { counted } from '../../report/phrases.ts';
import type { PassageAnswer } from '../passage.ts';
import type { ShownWording } from '../shownWording.ts';
import { doFrom, doing, quiet } from './doing.ts';
import { editionLink } from './links.ts';
import { make } from './make.ts';
import { extremesOf, reasonOf } from './wordingParts.ts';

/** Digests of the wordings whose extremes were shown to their end. */
const seen = new Set<string>();

/** Parts of the extremes that were not in sight yet, from top to bottom, by the digest of their wording. */
const unseen = new Map<string, Set<Element>>();

/** A held key must not approve what has only just come into view. */
const GLANCE_MS = 300;

/** The wording of a passage: read or unread and why, its extremes, and what can be done. */
export function wordingSection(answer: PassageAnswer): HTMLElement {
  const { wording } = answer;
  const part = make('section', { class: 'desk-part desk-wording' }, make('h3', {}, 'Wording'));
  if (!wording) {
    part.append(quiet(whyNone(answer)));
    return part;
  }
  const extremes = make(
    'div',
    { class: 'desk-extremes' },
    ...extremesOf(wording, ({ edition, area, passage }) => editionLink(edition, area, passage)),
    make('div', { class: 'desk-end' }),
  );
  // Once it stands in the page.
  requestAnimationFrame(() => watch(extremes, wording));
  part.append(
    make('p', { class: wording.isRead ? 'desk-good' : 'desk-unread' }, stateOf(wording)),
    ...reasonOf(wording),
    wording.isRead
      ? make('details', { id: 'desk-extremes' }, make('summary', {}, 'What its reader saw'), extremes)
      : extremes,
  );
  return part;
}

function whyNone({ kind, faults }: PassageAnswer): string {
  if (kind === 'chart text') return 'Written by the engine from the figures: there is nothing to approve.';
  return faults.length > 0
    ? 'It can be read once its faults are mended.'
    : 'It can be read once the faults of the edition are mended.';
}

function stateOf({ isRead, read, editions, reason }: ShownWording): string {
  const where = `printed in ${counted(editions, 'edition')}`;
  if (isRead && read) return `Read by ${read.by} on ${read.on}; ${where}.`;
  return reason.length > 0 ? `Unread; ${where}.` : `Unread: nobody has read it; ${where}.`;
}

/** Takes note once each part of the extremes has been in sight, and the last of them for a moment. */
function watch(extremes: HTMLElement, { digest }: ShownWording): void {
  const left = new Set<Element>(extremes.children);
  unseen.set(digest, left);
  let timer = 0;
  // The buttons cover the foot of the column. A part of a pixel hides nothing.
  const rootMargin = `0px 0px ${1 - footOf(extremes)}px`;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) left.delete(target);
      clearTimeout(timer);
      if (left.size === 0) timer = window.setTimeout(() => seen.add(digest), GLANCE_MS);
    },
    { root: columnThatScrolls(extremes), rootMargin },
  );
  for (const part of extremes.children) observer.observe(part);
}

/** What can be done with a wording, always in sight; null where there is none. */
export function wordingButtons({ wording, told, editions, isOld }: PassageAnswer): HTMLElement | null {
  if (!wording) return null;
  const { key, digest, isRead } = wording;
  const detail = { key, digest };
  const note = make('span', { role: 'status', class: 'desk-quiet desk-note' });
  const row = make('p', { class: 'desk-buttons desk-foot' });
  if (isRead) {
    row.append(doing('Take back', 'b', { action: 'back', ...detail }));
    return row;
  }
  const approve = make('button', { type: 'button', 'data-key': 'a', id: 'desk-approve' }, 'Approve');
  approve.addEventListener('click', () => {
    note.textContent = '';
    if (seen.has(digest)) doFrom(approve, { action: 'approve', ...detail });
    else if (turnPage(approve, digest)) note.textContent = 'More to see before that.';
    else note.textContent = 'Just shown: press again.';
  });
  if (told < editions) {
    approve.disabled = true;
    note.textContent = `Writing the other editions: ${told} of ${editions} …`;
  }
  if (isOld) {
    approve.disabled = true;
    note.textContent = 'Mend the faults of the newest text first.';
  }
  row.append(approve, doing('Skip', 's', { action: 'skip', ...detail }), note);
  return row;
}

/** Scrolls to the extremes, and on towards their end; back to what was passed over. @returns false at the end */
function turnPage(button: HTMLElement, digest: string): boolean {
  const part = button.closest('desk-source')?.querySelector('.desk-wording');
  const column = columnThatScrolls(button);
  const scroller = column ?? document.scrollingElement;
  const mark = part?.querySelector('.desk-end');
  if (!part || !mark || !scroller) return false;
  const [top, bottom] = column ? edgesOf(column) : [0, innerHeight];
  const [first] = unseen.get(digest) ?? [];
  const passed = (first?.getBoundingClientRect().bottom ?? top) - top;
  const start = part.getBoundingClientRect().top - top;
  const foot = footOf(button);
  const left = Math.ceil(mark.getBoundingClientRect().bottom - bottom + foot);
  const page = (bottom - top - foot) * 0.85;
  if (passed < 0) scroller.scrollBy({ top: passed - page / 2 });
  else if (left > 0) scroller.scrollBy({ top: start > page / 2 ? start : Math.min(left, page) });
  return passed < 0 || left > 0;
}

function edgesOf(element: Element): [top: number, bottom: number] {
  const { top, bottom } = element.getBoundingClientRect();
  return [top, bottom];
}

/** Height of the buttons. */
function footOf(element: HTMLElement): number {
  return element.closest('desk-source')?.querySelector<HTMLElement>('.desk-foot')?.offsetHeight ?? 0;
}

/** Null where the page scrolls as a whole. */
function columnThatScrolls(element: HTMLElement): Element | null {
  const column = element.closest('desk-source');
  return column && getComputedStyle(column).overflowY === 'auto' ? column : null;
}
