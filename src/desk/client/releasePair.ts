import { textDiff } from '../../approval/textDiff.ts';
import type { BeforeAfter } from '../../report/section.ts';
import { make } from './make.ts';

/** A text before and after beside each other, with the words that changed marked. */
export function beforeAfter({ label, before, after }: BeforeAfter): HTMLElement {
  const pieces = before === null || after === null ? null : textDiff(before, after);
  const side = (is: 'removed' | 'added', mark: 'del' | 'ins', text: string | null) => {
    const name = is === 'removed' ? 'Before' : 'After';
    const words = pieces
      ? pieces
          .filter((piece) => piece.is === 'same' || piece.is === is)
          .map((piece) => (piece.is === 'same' ? piece.text : make(mark, {}, piece.text)))
      : [text === null ? make('span', { class: 'desk-quiet' }, 'not there') : make(mark, {}, text)];
    return make('p', {}, make('span', { class: 'visually-hidden' }, `${name}: `), ...words);
  };
  return make(
    'div',
    { class: 'release-pair' },
    make('span', { class: 'release-label' }, label),
    side('removed', 'del', before),
    side('added', 'ins', after),
  );
}

/** Both drawings of a chart, made by the engine. */
export function picturePair(before: string | null, after: string | null): HTMLElement {
  const picture = (name: string, svg: string | null) => {
    const drawn = make('div', { class: 'release-picture' });
    if (svg === null) drawn.textContent = 'no chart';
    else drawn.innerHTML = svg;
    return make('figure', {}, make('figcaption', {}, name), drawn);
  };
  return make('div', { class: 'release-pictures' }, picture('Before', before), picture('After', after));
}
