import { areaBox } from './areaBox.ts';
import { copyCode } from './copyCode.ts';
import { withQuery } from './embedCode.ts';
import type { FinderFacts } from './finderAnswer.ts';
import { editionNames, finderFacts } from './finderFacts.ts';
import { fetchFile } from './loadJson.ts';

/** What is chosen, as in an embed's own address: story, area, chart or quote. */
interface Chosen {
  readonly story: string;
  readonly area: string;
  readonly part: string;
}

/**
 * Puts an embed together: fetches the codes from the article of the chosen area, where they stand for those who run no
 * scripts, puts the choices into them, and shows how the embed will look.
 */
export async function embedBuilder(form: HTMLFormElement): Promise<void> {
  const {
    story,
    part,
    figures,
    width,
    untitled,
    choose,
    area: input,
    list,
    preview,
    codes,
    status,
  } = fieldsOf(form);
  const say = (text = '') => {
    status.textContent = text;
  };
  let facts: FinderFacts | null = null;
  let names: ReadonlyMap<string, string> = new Map();
  let own = '';
  let forms: readonly HTMLElement[] = [];
  let turn = 0;

  const show = () => {
    const chosen = forms.find(({ dataset }) => dataset['id'] === part.value);
    if (!chosen) return;
    const { address = '', pinned } = chosen.dataset;
    figures.disabled = pinned === undefined;
    const isPinned = pinned !== undefined && figures.value === 'pinned';
    // What is pinned stays with its area; a quote is of one, and shows no title.
    untitled.disabled = pinned === undefined;
    choose.disabled = isPinned || pinned === undefined || names.size < 2;
    const query = queryOf(form);
    const made = [...chosen.querySelectorAll<HTMLElement>('.embed-code')]
      .filter((code) => (code.parentElement !== chosen) === isPinned)
      .map((code) => copyOf(code, address, query));
    codes.replaceChildren(...made);
    for (const area of codes.querySelectorAll('textarea')) copyCode(area);
    const name = chosen.dataset['name'] ?? '';
    if (width.checkValidity())
      preview.replaceChildren(frameOf((isPinned ? pinned : address) + query, width.value, name));
    history.replaceState(history.state, '', `?chart=${[story.value, own, part.value].join('/')}`);
  };
  const showArea = async (slug: string, wanted: string) => {
    const now = ++turn;
    const [option] = story.selectedOptions;
    const { home = '', nation } = option?.dataset ?? {};
    const page = new URL(slug === nation ? home : `${home}${slug}/`, location.href);
    const found = await formsIn(page);
    if (now !== turn) return;
    forms = found;
    own = slug;
    input.placeholder = names.get(slug) ?? '';
    part.replaceChildren(...forms.map(({ dataset }) => new Option(dataset['name'], dataset['id'])));
    if (forms.some(({ dataset }) => dataset['id'] === wanted)) part.value = wanted;
    say(input.placeholder);
    show();
  };
  const showStory = async (wanted: Chosen) => {
    const [option] = story.selectedOptions;
    const { editions = '', nation = '' } = option?.dataset ?? {};
    facts = await finderFacts(form.dataset['names'] ?? '', editions);
    names = editionNames(facts);
    const first = [wanted.area, nation, ...names.keys()].find((slug) => names.has(slug));
    if (first !== undefined) await showArea(first, wanted.part);
  };
  const tried = (work: Promise<void>) => work.catch(() => say(form.dataset['failed']));

  areaBox(
    input,
    list,
    () => facts,
    () => true,
    (slug) => tried(showArea(slug, part.value)),
    (found, text) => say(found > 0 ? '' : text || form.dataset['none']),
  );
  story.addEventListener('change', () =>
    tried(showStory({ story: story.value, area: own, part: part.value })),
  );
  form.addEventListener('change', ({ target }) => target !== story && target !== input && show());
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('message', ({ source, data }) => {
    const frame = preview.querySelector('iframe');
    const height = data?.['datawrapper-height']?.chart;
    if (frame && source === frame.contentWindow && height > 0) frame.height = height;
  });
  form.hidden = false;
  // What does not fit on the editor's own screen is no help there.
  if (preview.clientWidth < Number(width.value) + 24)
    width.value = String(Math.max(240, preview.clientWidth - 24));
  const wanted = chosenIn(location.search);
  if ([...story.options].some(({ value }) => value === wanted.story)) story.value = wanted.story;
  await tried(showStory(wanted));
}

function fieldsOf(form: HTMLFormElement) {
  const find = <T extends Element>(selector: string): T => {
    const found = form.querySelector<T>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  return {
    story: find<HTMLSelectElement>('[name=story]'),
    part: find<HTMLSelectElement>('[name=part]'),
    figures: find<HTMLSelectElement>('[name=figures]'),
    width: find<HTMLInputElement>('[name=width]'),
    untitled: find<HTMLInputElement>('[value="title=0"]'),
    choose: find<HTMLInputElement>('[value="choose=1"]'),
    area: find<HTMLInputElement>('#builder-area'),
    list: find<HTMLElement>('#builder-areas'),
    preview: find<HTMLElement>('.embed-preview'),
    codes: find<HTMLElement>('.builder-codes'),
    status: find<HTMLElement>('[role=status]'),
  };
}

/** From `?chart=story/area/chart`. */
function chosenIn(search: string): Chosen {
  const [story = '', area = '', part = ''] = (new URLSearchParams(search).get('chart') ?? '').split('/');
  return { story, area, part };
}

/** The codes of each chart and quote in an article. */
async function formsIn(article: URL): Promise<HTMLElement[]> {
  const page = new DOMParser().parseFromString(await (await fetchFile(article.href)).text(), 'text/html');
  return [...page.querySelectorAll<HTMLElement>('.embed-forms')];
}

function queryOf(form: HTMLFormElement): string {
  const chosen = new FormData(form).getAll('choice').filter((value) => value !== '');
  return chosen.length > 0 ? `?${chosen.join('&')}` : '';
}

function copyOf(code: HTMLElement, address: string, query: string): HTMLElement {
  const copy = document.importNode(code, true);
  const area = copy.querySelector('textarea');
  if (area) area.value = withQuery(area.value, address, query, area.dataset['bare']);
  return copy;
}

function frameOf(address: string, width: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = address;
  frame.width = width;
  return frame;
}
