import type { Line } from '../../approval/terminalText.ts';
import type { ShownExample, ShownWording } from '../extremes.ts';
import type { PassageAnswer } from '../passage.ts';
import { editionLink } from './branch.ts';
import { counted, doFrom, doing, made } from './made.ts';
import { state } from './state.ts';

/** Digests of the wordings whose extremes were shown to their end. */
const seen = new Set<string>();

/** A held key must not approve what has only just come into view. */
const GLANCE_MS = 300;

/** The wording of a passage: read or unread and why, its extremes, and what can be done. */
export function wordingSection(answer: PassageAnswer): HTMLElement {
  const { wording } = answer;
  const part = made('section', { class: 'desk-part desk-wording' }, made('h3', {}, 'Wording'));
  if (!wording) {
    part.append(made('p', { class: 'desk-quiet' }, whyNone(answer)));
    return part;
  }
  const extremes = made('div', { class: 'desk-extremes' }, ...extremesOf(wording), end(wording));
  part.append(
    made('p', { class: wording.isRead ? 'desk-good' : 'desk-unread' }, stateOf(wording)),
    ...wording.reason.map((line) => made('p', {}, ...spans(line))),
    wording.isRead
      ? made('details', { id: 'desk-extremes' }, made('summary', {}, 'What its reader saw'), extremes)
      : extremes,
    buttons(wording, answer),
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
      ? [made('p', { class: 'desk-quiet' }, `The same words in all ${counted(editions, 'edition')}:`)]
      : []),
    ...shown.map((example) => exampleItem(example, isAlike)),
    ...support.map(({ title, lines }) =>
      made(
        'section',
        { class: 'desk-support' },
        made('h4', {}, ...spans(title)),
        ...lines.map((line) => made('p', {}, ...spans(line))),
      ),
    ),
  ];
}

function exampleItem({ edition, area, traits, texts }: ShownExample, isAlike: boolean): HTMLElement {
  return made(
    'div',
    { class: 'desk-example' },
    isAlike
      ? null
      : made(
          'p',
          { class: 'desk-quiet' },
          editionLink(edition, area, null),
          ...traits.map((trait) => `, ${trait}`),
        ),
    ...texts.map((line) => made('p', {}, ...spans(line))),
  );
}

/** Once it has been in sight for a moment, all before it was shown. */
function end({ digest }: ShownWording): HTMLElement {
  const mark = made('div', { class: 'desk-end' });
  let timer = 0;
  new IntersectionObserver(([entry]) => {
    clearTimeout(timer);
    if (entry?.isIntersecting) timer = window.setTimeout(() => seen.add(digest), GLANCE_MS);
  }).observe(mark);
  return mark;
}

function buttons(
  { key, digest, isRead, examples }: ShownWording,
  { told, editions }: PassageAnswer,
): HTMLElement {
  const { story, edition, passage } = state.get();
  const shown = examples.map((each) => each.edition);
  const detail = { story, edition, passage, key, digest, examples: shown };
  const note = made('span', { role: 'status', class: 'desk-quiet' });
  const row = made('p', { class: 'desk-buttons desk-foot' });
  if (isRead) {
    row.append(doing('Take back', 'b', { action: 'back', ...detail }));
    return row;
  }
  const approve = made('button', { type: 'button', 'data-key': 'a', id: 'desk-approve' }, 'Approve');
  approve.addEventListener('click', () => {
    if (seen.has(digest)) doFrom(approve, { action: 'approve', ...detail });
    else if (turnPage(approve)) note.textContent = 'There was more to see. Approve it at its end.';
    else note.textContent = 'Just shown. Press again to approve.';
  });
  if (told < editions) {
    approve.disabled = true;
    note.textContent = `Telling the other editions: ${told} of ${editions} …`;
  }
  row.append(approve, doing('Skip', 's', { action: 'skip', ...detail }), note);
  return row;
}

/** Scrolls on towards the end of the extremes. @returns false at the end */
function turnPage(button: HTMLElement): boolean {
  const part = button.closest('.desk-wording');
  const mark = part?.querySelector('.desk-end');
  const scroller = scrollerOf(button);
  if (!mark) return false;
  const bottom =
    scroller === document.scrollingElement ? innerHeight : scroller.getBoundingClientRect().bottom;
  const left = mark.getBoundingClientRect().bottom - bottom + FOOT;
  if (left <= FOOT) return false;
  scroller.scrollBy({ top: Math.min(left, scroller.clientHeight * 0.85) });
  return true;
}

/** Height of the buttons, which cover the foot of the column. */
const FOOT = 48;

function scrollerOf(element: HTMLElement): Element {
  const column = element.closest('desk-source');
  const scrolls =
    column && getComputedStyle(column).overflowY === 'auto' && column.scrollHeight > column.clientHeight;
  return scrolls ? column : (document.scrollingElement ?? document.documentElement);
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
    return made(MARKUP[as], { class: `desk-as-${as}` }, bare);
  });
}
