import look from '../styles/compare.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { areaBox } from './areaBox.ts';
import { chosenIn, fitting, withChosen } from './compareChoice.ts';
import { type ComparedArea, type ComparedChart, type CompareWords, markAt, marked } from './compared.ts';
import { comparedLines } from './compareLines.ts';
import { comparedRows } from './compareRows.ts';
import { editionNames, finderFacts } from './finderFacts.ts';
import { svgElement } from './svgElement.ts';

interface Words extends CompareWords {
  /** Addresses of the finder's names, and of those that have an edition. */
  readonly names: string;
  readonly editions: string;
  readonly own: string;
  readonly nation?: string;
  readonly search: string;
  readonly remove: string;
  readonly added: string;
  readonly removed: string;
  readonly none: string;
  readonly full: string;
  readonly failed: string;
}

adoptStyles(look);

const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

let started: ReturnType<typeof start> | null = null;

/** Opens the field under the chart of a button; without one, shows what the address asks for. */
export async function compare(
  buttons: readonly HTMLButtonElement[],
  button?: HTMLButtonElement,
): Promise<void> {
  started ??= start(buttons);
  const toggle = await started;
  if (button) toggle(button);
}

/**
 * Sets other areas beside the page's own in all its charts. The address keeps which, so that a reader can share them
 * and go back.
 * @returns what a press on a button under a chart does
 */
async function start(buttons: readonly HTMLButtonElement[]): Promise<(button: HTMLButtonElement) => void> {
  const article = document.querySelector<HTMLElement>('[data-compare]');
  const words: Words = JSON.parse(article?.dataset['compare'] ?? '{}');
  const panel = panelOf(words);
  const facts = await finderFacts(words.names, words.editions).catch(() => null);
  const names = facts ? editionNames(facts) : new Map<string, string>();
  const figures = buttons.flatMap((button) => button.closest<HTMLElement>('figure') ?? []);
  const charts = new Map(figures.map((figure) => [figure, chartOf(figure, names, words)]));
  let chosen: string[] = [];
  let turn = 0;

  const show = async (slugs: readonly string[], said?: (values: (figure: Element) => string) => string) => {
    const now = ++turn;
    chosen = fitting(slugs, words.own, words.nation).filter((slug) => names.has(slug));
    const shown = marked(
      chosen.map((slug) => ({ slug, name: names.get(slug) ?? '' })),
      words.nation,
    );
    const texts = new Map<Element, readonly string[]>();
    try {
      for (const [figure, chart] of charts) {
        const values = await chart.show(shown);
        if (now !== turn) return;
        texts.set(figure, values);
        showKey(figure, shown, values, words, remove);
      }
      if (said) panel.say(said((figure) => texts.get(figure)?.at(-1) ?? ''));
    } catch {
      panel.say(words.failed);
    }
  };
  const keep = () => history.pushState(history.state, '', withChosen(location.href, chosen));
  const add = async (slug: string) => {
    const name = names.get(slug) ?? '';
    if (fitting([...chosen, slug], words.own, words.nation).length === chosen.length)
      return panel.say(words.full);
    await show([...chosen, slug], (valueIn) => fill(words.added, { name, value: valueIn(panel.figure()) }));
    keep();
  };
  const remove = async (slug: string) => {
    await show(
      chosen.filter((one) => one !== slug),
      () => fill(words.removed, { name: names.get(slug) ?? '' }),
    );
    keep();
  };
  if (facts) {
    areaBox(
      panel.input,
      panel.list,
      () => facts,
      (slug) => slug !== words.own && !chosen.includes(slug),
      add,
      (found, text) => panel.say(found > 0 ? '' : text || words.none),
    );
  }
  addEventListener('popstate', () => show(chosenIn(location.search)));
  await show(chosenIn(location.search));
  return (button) => panel.toggle(button, facts ? '' : words.failed);
}

function chartOf(figure: HTMLElement, names: ReadonlyMap<string, string>, words: Words): ComparedChart {
  const template = figure.querySelector<HTMLTemplateElement>('.chart-common');
  if (template) return comparedLines(figure, template, names, words.own, words);
  return comparedRows(
    figure,
    [...figure.querySelectorAll<HTMLTableRowElement>('.chart-data tbody tr')],
    words,
  );
}

/** Which area has which mark, what it is in this chart, and a way to remove it. */
function showKey(
  figure: Element,
  areas: readonly ComparedArea[],
  values: readonly string[],
  words: Words,
  remove: (slug: string) => void,
): void {
  const old = figure.querySelector('.compare-key');
  const key = document.createElement('ul');
  key.className = 'compare-key';
  key.ariaLabel = words.compared;
  key.append(
    ...areas.map((area, index) => {
      const item = document.createElement('li');
      const mark = svgElement('svg', {
        viewBox: '-9 -9 18 18',
        width: 18,
        height: 18,
        'aria-hidden': 'true',
      });
      mark.append(markAt(0, 0, area));
      const value = document.createElement('strong');
      value.textContent = values[index] ?? '';
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = '×';
      button.ariaLabel = fill(words.remove, { name: area.name });
      button.addEventListener('click', () => {
        figure.querySelector<HTMLElement>('.chart-compare')?.focus();
        remove(area.slug);
      });
      item.append(mark, ` ${area.name} `, value, button);
      return item;
    }),
  );
  if (areas.length === 0) old?.remove();
  else if (old) old.replaceWith(key);
  else figure.querySelector('.chart-frame')?.after(key);
}

/** The one field of the page, which stands under the chart whose button was pressed. */
function panelOf({ search }: Words) {
  const panel = document.createElement('div');
  panel.className = 'compare-panel';
  const label = document.createElement('label');
  label.textContent = search;
  label.htmlFor = 'compare-area';
  const input = document.createElement('input');
  input.id = 'compare-area';
  input.type = 'text';
  input.spellcheck = false;
  const list = document.createElement('ul');
  list.id = 'compare-list';
  list.ariaLabel = search;
  const status = document.createElement('p');
  status.role = 'status';
  panel.append(label, input, list, status);
  let opener: HTMLButtonElement | null = null;
  const close = () => {
    if (opener) opener.ariaExpanded = 'false';
    opener = null;
    panel.remove();
  };
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const last = opener;
    close();
    last?.focus();
  });
  return {
    input,
    list,
    figure: () => panel.closest('figure') ?? panel,
    say(text: string) {
      status.textContent = text;
    },
    toggle(button: HTMLButtonElement, fault: string) {
      const isOpen = opener === button;
      close();
      if (isOpen) return;
      opener = button;
      button.ariaExpanded = 'true';
      button.closest('.chart-tools')?.append(panel);
      status.textContent = fault;
      input.focus();
    },
  };
}
