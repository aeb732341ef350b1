import { combobox } from './combobox.ts';
import { type AreaOption, type FinderFacts, finderAnswer } from './finderAnswer.ts';
import { areaSlug } from './finderFacts.ts';

/**
 * Makes a field a combobox with a list of areas below it, found as the finder finds them.
 * @param factsNow what can be found, if it has been loaded
 * @param isOffered whether an area may be chosen now
 * @param choose what to do with the slug of one
 * @param say what to announce: a text where nothing was found, or '' where nothing may be chosen of what was
 */
export function areaBox(
  input: HTMLInputElement,
  list: HTMLElement,
  factsNow: () => FinderFacts | null,
  isOffered: (slug: string) => boolean,
  choose: (slug: string) => void,
  say: (found: number, text: string) => void,
): void {
  const optionOf = ({ name, detail, area }: AreaOption, facts: FinderFacts) => {
    const option = document.createElement('li');
    option.role = 'option';
    option.append(name);
    if (detail !== '') {
      const own = document.createElement('span');
      own.textContent = detail;
      option.append(' ', own);
    }
    option.addEventListener('click', () => {
      input.value = '';
      box.close();
      choose(areaSlug(area, facts));
    });
    return option;
  };
  let asked = 0;
  const open = async () => {
    const facts = factsNow();
    if (!facts) return;
    const now = ++asked;
    const typed = input.value;
    // A file of postcodes may be out of reach.
    const answer = await finderAnswer(typed, facts).catch(() => null);
    if (now !== asked) return;
    const found = answer?.options ?? [];
    const offered = found.filter(({ area, hasEdition }) => hasEdition && isOffered(areaSlug(area, facts)));
    box.show(offered.map((option) => optionOf(option, facts)));
    if (typed) say(offered.length, found.length > 0 ? '' : (answer?.text ?? ''));
  };
  const box = combobox(input, list, () => void open());
  input.addEventListener('input', () => {
    asked += 1;
    if (input.value) void open();
    else box.close();
  });
  input.addEventListener('click', () => void open());
}
