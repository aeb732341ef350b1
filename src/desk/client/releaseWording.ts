import { counted } from '../../report/phrases.ts';
import { startHigh } from '../../words/letterCase.ts';
import type { ReleaseWording } from '../releaseReadings.ts';
import type { ReleaseState } from '../releaseRun.ts';
import type { ShownExample } from '../shownWording.ts';
import { approve } from './approve.ts';
import { messageOf, quiet } from './doing.ts';
import { passageLink } from './links.ts';
import { make } from './make.ts';
import { tell } from './state.ts';
import { extremesOf, reasonOf } from './wordingParts.ts';

/** A wording that nobody has read: what its reader is shown, and the button that approves it. */
export function releaseWording(release: number, wording: ReleaseWording): HTMLElement {
  const { key, digest, story, place, line, file, editions, examples } = wording;
  const said = make('span', { role: 'status' });
  const [first] = examples;
  const link = ({ edition, passage }: ShownExample, text: string) =>
    // Of a made-up release, the change follows.
    passageLink({ story, edition: edition.split(',')[0] ?? '', passage }, text);
  const name = line > 0 ? `${file}:${line}` : file;
  const context = (words = '') => (words === '' ? [] : [quiet(words)]);
  const item = make(
    'article',
    { class: 'release-wording', tabindex: -1, 'data-story': story, 'data-key': key },
    make('h3', {}, startHigh(place)),
    make(
      'p',
      { class: 'desk-quiet' },
      first ? link(first, name) : name,
      ` · in ${counted(editions, 'edition')}`,
    ),
    ...reasonOf(wording),
    ...context(first?.before),
    ...extremesOf(wording, (example) => link(example, example.area)),
  );
  const button = (label: string, kind: string, isRead: boolean, work: () => Promise<unknown>) => {
    const made = make('button', { type: 'button', class: kind }, label);
    made.addEventListener('click', async () => {
      made.disabled = true;
      said.textContent = '';
      try {
        await work();
        item.classList.toggle('is-read', isRead);
        // Not at the other button: a key that is held would press it.
        item.focus();
      } catch (error) {
        said.textContent = messageOf(error);
      } finally {
        made.disabled = false;
      }
    });
    return made;
  };
  item.append(
    make(
      'p',
      { class: 'desk-buttons' },
      button('Approve', 'desk-main-button', true, () =>
        approve({ release, story, wordings: [{ key, digest }] }),
      ),
      button('Take back', 'release-back', false, () => tell('takeback/', { release, story, keys: [key] })),
      make('span', { class: 'release-by' }),
      said,
    ),
  );
  return item;
}

/** Says of each wording who has approved it. */
export function showApproved(
  within: HTMLElement,
  { approved }: Extract<ReleaseState, { is: 'ready' }>,
): void {
  for (const item of within.querySelectorAll<HTMLElement>('.release-wording')) {
    const { story, key } = item.dataset;
    const found = approved.find((one) => one.story === story && one.key === key);
    item.classList.toggle('is-read', found !== undefined);
    item.querySelector('.release-by')?.replaceChildren(found ? `approved by ${found.by}` : '');
  }
}
