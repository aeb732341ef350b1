import { nameWords } from '../finder/nameWords.ts';
import { combobox } from './combobox.ts';
import { allBegin } from './matches.ts';

export interface ListedArea {
  readonly slug: string;
  readonly name: string;
}

/** More are found by typing on. */
const SHOWN = 50;

/**
 * Makes a field a combobox with a list of areas below it.
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
  const optionOf = (area: ListedArea) => {
    const option = document.createElement('li');
    option.role = 'option';
    option.textContent = area.name;
    option.addEventListener('click', () => {
      input.value = '';
      box.close();
      choose(area);
    });
    return option;
  };
  const open = () => {
    const typed = nameWords(input.value);
    const found = offered().filter(({ name }) => allBegin(typed, nameWords(name)));
    box.show(found.slice(0, SHOWN).map(optionOf));
    if (input.value) say(Math.min(found.length, SHOWN));
  };
  const box = combobox(input, list, open);
  input.addEventListener('input', () => (input.value ? open() : box.close()));
  input.addEventListener('click', open);
}
