import { allBegin, wordsOf } from './matches.ts';

export interface ListedArea {
  readonly slug: string;
  readonly name: string;
}

/** More are found by typing on. */
const SHOWN = 50;

/**
 * Makes a field a combobox (ARIA 1.2) with a list of areas below it. Enter without a choice does nothing: a reader
 * chooses by arrow keys or pointer.
 * @param offered areas that may be chosen now
 * @param say what to announce where nothing is found
 */
export function areaBox(
  input: HTMLInputElement,
  list: HTMLElement,
  offered: () => readonly ListedArea[],
  choose: (area: ListedArea) => void,
  say: (found: number) => void,
): void {
  let shown: readonly ListedArea[] = [];
  let at = -1;
  input.role = 'combobox';
  input.autocomplete = 'off';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  list.role = 'listbox';

  const mark = (index: number) => {
    at = index;
    for (const [place, option] of [...list.children].entries()) option.ariaSelected = String(place === at);
    const option = list.children[at];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    list.hidden = true;
    input.ariaExpanded = 'false';
    mark(-1);
  };
  const open = () => {
    shown = offered()
      .filter(({ name }) => allBegin(wordsOf(input.value), wordsOf(name)))
      .slice(0, SHOWN);
    list.replaceChildren(
      ...shown.map((area, index) => {
        const option = document.createElement('li');
        option.role = 'option';
        option.id = `${list.id}-${index}`;
        option.textContent = area.name;
        return option;
      }),
    );
    list.hidden = shown.length === 0;
    input.ariaExpanded = String(!list.hidden);
    mark(-1);
    if (input.value) say(shown.length);
  };
  const take = (index: number) => {
    const area = shown[index];
    if (!area) return;
    input.value = '';
    close();
    choose(area);
  };
  close();
  input.addEventListener('input', open);
  input.addEventListener('click', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (list.hidden) open();
      const { length } = shown;
      mark(at < 0 && step < 0 ? length - 1 : (at + step + length) % Math.max(length, 1));
    } else if (event.key === 'Enter') take(at);
    else if (event.key === 'Escape' && !list.hidden) {
      close();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
  // Before the field loses the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => take([...list.children].indexOf(target as Element)));
}
