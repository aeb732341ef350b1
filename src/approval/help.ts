import { type Block, paragraph } from './screen.ts';
import { hangingMark, type Line } from './terminalText.ts';

const BEGINNING =
  'You read each wording once, as readers meet it, and say that it may be published. A wording is what is the same in all editions: the words, and which figures, names and periods stand in them.';

const KEYS: readonly (readonly [key: string, what: string])[] = [
  ['a, Enter', 'approves what is shown, and writes it down at once; turns pages that were not shown first'],
  ['s', 'skips: it stays unread'],
  ['b', 'goes back'],
  ['u', 'takes back what you have approved on this screen'],
  ['space, v', 'turns the page, and back'],
  ['r', 'shows what each edition prints'],
  ['↑ ↓', 'go through the wordings of a group'],
  ['x, 1–9', 'takes one out of its group, to come by itself, or puts it back'],
  ['q', 'ends; what you have approved stays'],
];

const END =
  'What is underlined, and stands under “Not proved”, no figure bears out: your word stands for it. An approval covers what the figures did when you read it. When they do something else, you are asked again, and shown just that.';

const KEY_WIDTH = 12;

/** The screen behind `?`. */
export function helpScreen(width: number): Block[] {
  const keys = KEYS.flatMap(([key, what]): Line[] => {
    const [first = [], ...others] = paragraph(what, width, KEY_WIDTH);
    return [hangingMark({ text: `  ${key}`.padEnd(KEY_WIDTH), as: 'strong' }, first), ...others];
  });
  return [{ lines: paragraph(BEGINNING, width) }, { lines: keys }, { lines: paragraph(END, width) }];
}
