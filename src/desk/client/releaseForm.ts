import type { ReleaseChoices } from '../releaseRoutes.ts';
import type { ReleaseSource } from '../releaseSources.ts';
import { messageOf } from './doing.ts';
import { Field } from './field.ts';
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
  const source = choice(
    'source',
    'Source',
    asked.get('source'),
    sources.map(({ id, title }) => [id, `${id} · ${title}`]),
  );
  const story = choice(
    'story',
    'Story',
    asked.get('story'),
    stories.map((slug) => [slug, slug]),
  );
  const file = new Field('file', 'File', make('input', { type: 'file' }));
  const waiting = make('p', { class: 'desk-quiet' });
  const date = make('input', { placeholder: '2025-07-24', spellcheck: 'false' });
  const released = new Field('released', 'Released (a day, or a time with its zone)', date);
  const title = new Field('title', 'Title, where it is a new one (optional)', make('input'));
  const url = new Field('url', 'Address, where it is a new one (optional)', make('input', { type: 'url' }));
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
  const from = () => radios.find(({ checked }) => checked)?.value as From;
  const chosen = () => sources.find(({ id }) => id === source.value);
  const show = () => {
    const now = chosen();
    source.hint.textContent = now ? `newest release: ${now.newest}, by ${now.publisher}` : '';
    waiting.textContent = waitingText(now);
    const isRehearsal = from() === 'rehearse';
    for (const { row } of [source, released, title, url]) row.hidden = isRehearsal;
    file.row.hidden = from() !== 'file';
    waiting.hidden = from() !== 'fetched';
    story.row.hidden = !isRehearsal;
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
    ...[source.row, file.row, waiting, released.row, title.row, url.row, story.row],
    refused,
    make('button', { class: 'desk-main-button release-preview' }, PREVIEW),
  );
  form.addEventListener('change', show);
  show();

  async function start(): Promise<void> {
    if (from() === 'rehearse') return tell('release/rehearse/', { story: story.value });
    const [given] = (file.control as HTMLInputElement).files ?? [];
    if (from() === 'file' && !given) throw new Error('choose the file that the publisher released');
    if (given && given.size > most)
      throw new Error(`larger than ${Math.floor(most / 2 ** 20)} MB: use npm run refresh for it`);
    const came = from() === 'file' && given ? await handOver(given) : { fetched: true };
    const more = { source: source.value, title: title.value, url: url.value };
    return tell('release/preview/', { ...more, released: released.value ?? '', file: came });
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
      refused.textContent = messageOf(error);
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

function choice(
  name: string,
  label: string,
  chosen: string | null,
  all: readonly (readonly [value: string, name: string])[],
): Field {
  const field = new Field(name, label, make('select'));
  field.offer(all);
  if (all.some(([value]) => value === chosen)) field.control.value = chosen ?? '';
  return field;
}

function handOver(file: File): Promise<{ readonly upload: string }> {
  return put(`file/?${new URLSearchParams({ name: file.name })}`, file);
}
