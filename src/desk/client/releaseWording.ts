import { counted } from '../../report/phrases.ts';
import type { ReleaseWording } from '../releaseReading.ts';
import { make } from './make.ts';
import { passageLink } from './passageLink.ts';
import { tell } from './state.ts';

/**
 * A wording that nobody has read: what its reader is shown, and the button that approves it.
 * @param by who has approved it in this preview; null for nobody
 */
export function releaseWording(id: number, wording: ReleaseWording, by: string | null): HTMLElement {
  const {
    key,
    story,
    place,
    line,
    file,
    editions,
    examples,
    passage,
    news,
    evidence,
    notProved,
    when,
    diff,
  } = wording;
  const said = make('span', { role: 'status' });
  const approve = make('button', { type: 'button', class: 'desk-main-button' }, 'Approve');
  const back = make('button', { type: 'button', hidden: true }, 'Take back');
  const [first = ''] = editions;
  const edition = first.split(',')[0] ?? '';
  const link = passageLink({ story, edition, passage }, line > 0 ? `${file}:${line}` : file);
  const item = make(
    'article',
    { class: 'release-wording', tabindex: -1 },
    make('h3', {}, place),
    make('p', { class: 'desk-quiet' }, link, ` · in ${counted(editions.length, 'edition')}`),
    ...examples.map((example) => exampleOf(example)),
    ...(diff ? [diffOf(diff)] : []),
    ...(when.length > 0 ? [note('Printed when', when)] : []),
    ...news.map(({ about, all }) => note(`New to its reader: ${about}`, all)),
    ...evidence.map(({ about, lines }) =>
      make(
        'div',
        { class: 'release-evidence' },
        make('p', {}, about),
        ...lines.map((line) => make('p', {}, line)),
      ),
    ),
    ...(notProved.length > 0 ? [note('Not proved', notProved)] : []),
    make('p', { class: 'release-buttons' }, approve, back, said),
  );

  const show = (signer: string | null) => {
    said.textContent = signer === null ? '' : `approved by ${signer}`;
    item.classList.toggle('is-read', signer !== null);
    approve.hidden = signer !== null;
    back.hidden = signer === null;
  };
  show(by);

  const post = async (button: HTMLButtonElement, work: () => Promise<string | null>) => {
    button.disabled = true;
    try {
      show(await work());
      // Not at the other button: a key that is held would press it.
      item.focus();
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : String(error);
    } finally {
      button.disabled = false;
    }
  };
  approve.addEventListener('click', () =>
    post(approve, async () => {
      const { by } = await tell<{ by: string }>('release/approve/', { id, story, keys: [key] });
      return by;
    }),
  );
  back.addEventListener('click', () =>
    post(back, async () => {
      await tell('release/take-back/', { id, story, keys: [key] });
      return null;
    }),
  );
  return item;
}

function exampleOf({ area, traits, text, before, after }: ReleaseWording['examples'][number]): HTMLElement {
  const context = (words: string) => (words === '' ? [] : [make('p', { class: 'desk-quiet' }, words)]);
  return make(
    'figure',
    {},
    make('figcaption', {}, [area, ...traits].join(' · ')),
    make('blockquote', {}, ...context(before), make('p', {}, text), ...context(after)),
  );
}

function diffOf(diff: NonNullable<ReleaseWording['diff']>): HTMLElement {
  const words = diff.map(({ is, text }) =>
    is === 'same' ? text : make(is === 'removed' ? 'del' : 'ins', {}, text),
  );
  return make('p', {}, make('b', {}, 'Instead of what was approved: '), ...words);
}

function note(name: string, all: readonly string[]): HTMLElement {
  return make('p', {}, make('b', {}, `${name}: `), all.join('; '));
}
