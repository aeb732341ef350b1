import type { Line } from '../../approval/terminalText.ts';
import { counted } from '../../report/phrases.ts';
import type { ShownExample, ShownWording } from '../shownWording.ts';
import { quiet } from './doing.ts';
import { make } from './make.ts';

/** Why it is unread. */
export function reasonOf({ reason }: ShownWording): HTMLElement[] {
  return reason.map((line) => make('p', {}, ...spans(line)));
}

/** A wording in the editions in which it is likely to be wrong, and what supports it. @param link to an edition */
export function extremesOf(
  { examples, isAlike, editions, support }: ShownWording,
  link: (example: ShownExample) => HTMLElement,
): HTMLElement[] {
  const shown = isAlike ? examples.slice(0, 1) : examples;
  return [
    ...(isAlike && editions > 1 ? [quiet(`The same words in all ${counted(editions, 'edition')}:`)] : []),
    ...shown.map((example) => exampleItem(example, isAlike ? null : link(example))),
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

function exampleItem({ traits, texts }: ShownExample, link: HTMLElement | null): HTMLElement {
  return make(
    'div',
    { class: 'desk-example' },
    link && make('p', { class: 'desk-quiet' }, link, ...traits.map((trait) => `, ${trait}`)),
    ...texts.map((line) => make('p', {}, ...spans(line))),
  );
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
