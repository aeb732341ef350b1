import type { ReleaseChoices } from '../releaseRoutes.ts';
import type { ReleaseSource } from '../releaseSources.ts';
import { make } from './make.ts';
import { put, tell } from './state.ts';

const PREVIEW = 'Preview';

/** Where the figures come from. */
type From = 'file' | 'fetched' | 'rehearse';

const FROM: readonly (readonly [From, string])[] = [
  ['file', 'A file from this computer'],
  ['fetched', 'The file that npm run fetch put aside'],
  ['rehearse', 'Made-up next releases (a rehearsal)'],
];

/** What a page does while a preview is asked for. */
interface Hearer {
  /** Before anything is sent. */
  readonly asked: () => void;
  readonly begun: () => void;
  /** With what is wrong. */
  readonly refused: () => void;
}

/** The form that starts a preview. The source can be named in the address: `?source=…`. */
export function releaseForm({ sources, stories, most }: ReleaseChoices, hearer: Hearer): HTMLElement {
  const asked = new URLSearchParams(location.search);
  const source = select(
    'release-source',
    sources.map(({ id, title }) => [id, `${id} · ${title}`]),
    asked.get('source'),
  );
  const story = select(
    'release-story',
    stories.map((slug) => [slug, slug]),
    asked.get('story'),
  );
  const newest = make('p', { class: 'desk-quiet' });
  const file = make('input', { type: 'file', id: 'release-file' });
  const waiting = make('p', { class: 'desk-quiet' });
  const released = make('input', { id: 'release-released', placeholder: '2025-07-24', spellcheck: 'false' });
  const title = make('input', { id: 'release-title' });
  const url = make('input', { id: 'release-url', type: 'url' });
  const radios = FROM.map(([value]) => {
    const isFirst = value === (asked.get('story') === null ? 'file' : 'rehearse');
    return make('input', {
      type: 'radio',
      name: 'from',
      value,
      id: `release-from-${value}`,
      checked: isFirst,
    });
  });
  const refused = make('pre', { class: 'desk-bad', role: 'alert' });
  const ofSource = [
    field('Source', source, newest),
    field('File', file),
    waiting,
    field('Released (a day, or a time with its zone)', released),
    field('Title, where it is a new one (optional)', title),
    field('Address, where it is a new one (optional)', url),
  ] as const;
  const ofStory = field('Story', story);
  const from = () => radios.find(({ checked }) => checked)?.value as From;
  const chosen = () => sources.find(({ id }) => id === source.value);
  const show = () => {
    const now = chosen();
    newest.textContent = now ? `newest release: ${now.newest}, by ${now.publisher}` : '';
    waiting.textContent = waitingText(now);
    for (const row of ofSource) row.hidden = from() === 'rehearse';
    ofSource[1].hidden ||= from() !== 'file';
    waiting.hidden ||= from() !== 'fetched';
    ofStory.hidden = from() !== 'rehearse';
  };
  const form = make(
    'form',
    {},
    make(
      'fieldset',
      {},
      make('legend', {}, 'New figures from'),
      ...radios.map((radio, place) =>
        make('label', { class: 'release-choice' }, radio, FROM[place]?.[1] ?? ''),
      ),
    ),
    ...ofSource,
    ofStory,
    refused,
    make('button', { class: 'desk-main-button release-preview' }, PREVIEW),
  );
  form.addEventListener('change', show);
  show();

  async function start(): Promise<void> {
    if (from() === 'rehearse') return tell('release/rehearse/', { story: story.value });
    const [given] = file.files ?? [];
    if (from() === 'file' && !given) throw new Error('choose the file that the publisher released');
    if (given && given.size > most)
      throw new Error(`larger than ${Math.floor(most / 2 ** 20)} MB: use npm run refresh for it`);
    const came = from() === 'file' && given ? await handOver(given) : { fetched: true };
    const more = { title: title.value.trim() || undefined, url: url.value.trim() || undefined };
    const asked = { source: source.value, released: released.value.trim(), file: came, ...more };
    return tell('release/preview/', asked);
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    refused.textContent = '';
    hearer.asked();
    try {
      await start();
      hearer.begun();
    } catch (error) {
      hearer.refused();
      refused.textContent = error instanceof Error ? error.message : String(error);
    }
  });
  return form;
}

/** What its button says while a preview is made; null once it is there. */
export function sayStep(form: HTMLElement, step: string | null): void {
  const button = form.querySelector<HTMLButtonElement>('.release-preview');
  if (!button) return;
  button.disabled = step !== null;
  button.textContent = step === null ? PREVIEW : `Previewing … (${step})`;
}

function waitingText(source: ReleaseSource | undefined): string {
  if (!source?.fetched) return `nothing is put aside: npm run fetch -- ${source?.id ?? ''}`;
  return `${source.fetched.file}, ${Math.ceil(source.fetched.bytes / 1024)} KB`;
}

function select(
  id: string,
  all: readonly (readonly [value: string, name: string])[],
  chosen: string | null,
): HTMLSelectElement {
  const options = all.map(([value, name]) => make('option', { value, selected: value === chosen }, name));
  return make('select', { id }, ...options);
}

function field(label: string, control: HTMLElement, ...more: readonly Node[]): HTMLElement {
  return make('div', { class: 'release-field' }, make('label', { for: control.id }, label), control, ...more);
}

function handOver(file: File): Promise<{ readonly upload: string }> {
  return put(`release/file/?${new URLSearchParams({ name: file.name })}`, file);
}
