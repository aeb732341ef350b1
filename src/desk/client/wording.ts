import type { Line } from '../../approval/terminalText.ts';
import { counted } from '../../report/phrases.ts';
import type { ShownExample, ShownWording } from '../extremes.ts';
import type { PassageAnswer } from '../passage.ts';
import { editionLink } from './branch.ts';
import { doFrom, doing } from './doing.ts';
import { make } from './make.ts';
import { state } from './state.ts';

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
    part.append(make('p', { class: 'desk-quiet' }, whyNone(answer)));
    return part;
  }
  const extremes = make(
    'div',
    { class: 'desk-extremes' },
    ...extremesOf(wording),
    make('div', { class: 'desk-end' }),
  );
  // Once it stands in the page.
  requestAnimationFrame(() => watch(extremes, wording));
  part.append(
    make('p', { class: wording.isRead ? 'desk-good' : 'desk-unread' }, stateOf(wording)),
    ...wording.reason.map((line) => make('p', {}, ...spans(line))),
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

function extremesOf({ examples, isAlike, editions, support }: ShownWording): HTMLElement[] {
  const shown = isAlike ? examples.slice(0, 1) : examples;
  return [
    ...(isAlike && editions > 1
      ? [make('p', { class: 'desk-quiet' }, `The same words in all ${counted(editions, 'edition')}:`)]
      : []),
    ...shown.map((example) => exampleItem(example, isAlike)),
    ...support.map(({ title, lines }) =>
      make(
        'section',
        { class: 'desk-support' },
        make('h4', {}, ...spans(title)),
        ...lines.map((line) => make('p', {}, ...spans(line))),
      ),
    ),
  ];
}

function exampleItem({ edition, area, traits, texts }: ShownExample, isAlike: boolean): HTMLElement {
  return make(
    'div',
    { class: 'desk-example' },
    isAlike
      ? null
      : make(
          'p',
          { class: 'desk-quiet' },
          editionLink(edition, area, null),
          ...traits.map((trait) => `, ${trait}`),
        ),
    ...texts.map((line) => make('p', {}, ...spans(line))),
  );
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
export function wordingButtons({ wording, told, editions }: PassageAnswer): HTMLElement | null {
  if (!wording) return null;
  const { key, digest, isRead, examples } = wording;
  const { story, edition, passage } = state.get();
  const shown = examples.map((each) => each.edition);
  const detail = { story, edition, passage, key, digest, examples: shown };
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
    note.textContent = `Telling the other editions: ${told} of ${editions} …`;
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

const MARKUP = { strong: 'strong', dim: 'span', unproved: 'u', removed: 'del', added: 'ins' } as const;

/** A line of the approval as HTML. Marks that a terminal needs are left out. */
function spans(line: Line): (Node | string)[] {
  return line.map(({ text, as }) => {
    if (!as) return text;
    const bare =
      as === 'removed'
        ? text.replace(/^\[-|-\]$/g, '')
        : as === 'added'
          ? text.replace(/^\{\+|\+\}$/g, '')
          : text;
    return make(MARKUP[as], { class: `desk-as-${as}` }, bare);
  });
}
