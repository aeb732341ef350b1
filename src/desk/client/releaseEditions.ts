import { counted } from '../../report/phrases.ts';
import type { ChangedEdition, ComparedEdition } from '../releaseEdition.ts';
import type { ReleaseResult } from '../releaseTask.ts';
import { bad, quiet } from './doing.ts';
import { make } from './make.ts';
import { beforeAfter, picturePair } from './releasePair.ts';
import { ask } from './state.ts';

/** More than this many editions are found by typing. */
const MOST = 1000;

/** Old and new of one edition beside each other, chosen from a list that can be narrowed down. */
export function releaseEditions(id: number, { stories }: ReleaseResult): HTMLElement | null {
  if (!stories.some(({ editions }) => editions.length > 0)) return null;
  const story = make('select', { 'aria-label': 'Story' }, make('option', { value: '' }, 'All stories'));
  story.append(
    ...stories.filter(({ editions }) => editions.length > 0).map((one) => make('option', {}, one.story)),
  );
  const area = make('input', { type: 'search', placeholder: 'Area', 'aria-label': 'Area' });
  const unread = make('input', { type: 'checkbox' });
  const words = make('input', { type: 'checkbox' });
  const list = make('select', { size: 20, 'aria-label': 'Editions that change' });
  const count = make('p', { class: 'desk-quiet', role: 'status' });
  const panel = make('div', { class: 'release-edition', 'aria-live': 'polite' });
  let compared: ComparedEdition | null = null;

  const draw = () => {
    const only = { isUnread: unread.checked, words: words.checked };
    panel.replaceChildren(...(compared ? editionOf(compared, only) : []));
  };
  const open = async () => {
    const [slug = '', edition = ''] = list.value.split('/');
    if (slug === '') return;
    try {
      const query = new URLSearchParams({ id: String(id), story: slug, edition });
      const answer = await ask<ComparedEdition>(`release/edition/?${query}`);
      // A later choice has been answered already.
      if (list.value !== `${slug}/${edition}`) return;
      compared = answer;
      draw();
    } catch (error) {
      panel.replaceChildren(bad(error));
    }
  };
  const narrow = () => {
    const typed = area.value.trim().toLowerCase();
    const fits = (one: ChangedEdition) =>
      one.area.toLowerCase().includes(typed) && (!unread.checked || one.unread > 0);
    const groups = stories
      .filter((one) => story.value === '' || one.story === story.value)
      .map((one) => ({ story: one.story, editions: one.editions.filter(fits) }))
      .filter(({ editions }) => editions.length > 0);
    const found = groups.reduce((sum, { editions }) => sum + editions.length, 0);
    const kept = list.value;
    let left = MOST;
    list.replaceChildren(
      ...groups.map(({ story: slug, editions }) => {
        const shown = editions.slice(0, left);
        left -= shown.length;
        const options = shown.map((one) => {
          const value = `${slug}/${one.slug}`;
          return make('option', { value, selected: value === kept }, `${one.area} · ${countsOf(one)}`);
        });
        return make('optgroup', { label: slug }, ...options);
      }),
    );
    count.textContent =
      found > MOST ? `${found} editions, the first ${MOST} shown: type an area` : `${found} editions`;
    if (list.value === '' && list.options.length > 0) list.selectedIndex = 0;
    if (list.value !== kept) void open();
    else draw();
  };
  for (const control of [story, area, unread]) control.addEventListener('input', narrow);
  words.addEventListener('input', draw);
  list.addEventListener('change', () => void open());
  narrow();
  return make(
    'section',
    { 'aria-label': 'Old and new', class: 'release-editions' },
    make(
      'div',
      { class: 'release-filter' },
      ...[story, area],
      make('label', { class: 'release-choice' }, unread, 'only what nobody has read'),
      make('label', { class: 'release-choice' }, words, 'only other words'),
    ),
    make('div', { class: 'release-browser' }, make('div', {}, list, count), panel),
  );
}

function countsOf({ is, sentences, charts, unread }: ChangedEdition): string {
  const parts = [
    ...(is === 'changed' ? [] : [is]),
    ...(unread > 0 ? [`${unread} unread`] : []),
    ...(sentences > 0 ? [counted(sentences, 'sentence')] : []),
    ...(charts > 0 ? [counted(charts, 'chart')] : []),
  ];
  return parts.join(', ');
}

function editionOf(
  { story, edition, area, faults, sentences, charts }: ComparedEdition,
  only: { readonly isUnread: boolean; readonly words: boolean },
): Node[] {
  const shown = sentences.filter((one) => (!only.isUnread || one.isUnread) && (!only.words || one.words));
  const hidden = only.isUnread || only.words;
  return [
    make(
      'h3',
      {},
      make('a', { href: `../${story}/?edition=${edition}`, class: 'release-open' }, `${area}: ${story}`),
    ),
    ...faults.map((fault) => make('pre', { class: 'desk-bad' }, fault)),
    ...(shown.length === 0 && faults.length === 0 ? [quiet('no such sentence')] : []),
    ...shown.map(({ kind, line, isUnread, before, after }) =>
      beforeAfter({ label: `line ${line}, ${kind}${isUnread ? ', unread' : ''}`, before, after }),
    ),
    ...(hidden ? [] : charts).map(({ id, before, after }) =>
      make(
        'section',
        { 'aria-label': `Chart ${id}` },
        make('h4', {}, `Chart ${id}`),
        beforeAfter({
          label: 'title',
          before: before?.title.plain ?? null,
          after: after?.title.plain ?? null,
        }),
        picturePair(before?.svg.phone ?? null, after?.svg.phone ?? null),
      ),
    ),
  ];
}
