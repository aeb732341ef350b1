import { passagesOf, textOf } from './figures.ts';
import { printedIn } from './place.ts';
import { type Block, paragraph } from './screen.ts';
import type { ShownPrinting, StoryWording } from './storyWordings.ts';
import { hangingMark, type Line, truncate, widthOf } from './terminalText.ts';

/** One row per edition: what it prints in the holes of a wording. */
export function rowsScreen({ printings }: StoryWording, width: number): Block[] {
  const names = printings.map(({ edition }) => edition.area.name);
  const column = Math.min(26, Math.floor(width / 3), Math.max(0, ...names.map(widthOf)));
  const [first] = printings;
  const isAlike = first !== undefined && printings.every((each) => textOf(each) === textOf(first));
  const rows = isAlike
    ? paragraph(names.join(', '), width)
    : printings.flatMap((printing): Line[] => {
        const name = truncate(printing.edition.area.name, column);
        const holes = [...holesOf(printing), ...trendsOf(printing)].join(' · ');
        const [head = [], ...others] = paragraph(holes, width, column + 4);
        const start = { text: `  ${name}${' '.repeat(column - widthOf(name) + 2)}` };
        return [hangingMark(start, head), ...others];
      });
  const title = isAlike ? 'The same words in' : 'What is printed in';
  return [{ lines: [[{ text: `${title} ${printedIn({ printings })}`, as: 'dim' }], ...rows] }];
}

const TRENDS = new Set(['rose', 'fell', 'unchanged', 'zero', 'missing', 'record high', 'record low']);

/** Trends, in the order of the figures. */
function trendsOf({ told: { facts } }: ShownPrinting): string[] {
  return [...facts.values()].flatMap((all) => {
    const trend = [...all].filter((fact) => TRENDS.has(fact));
    return trend.length > 0 ? [trend.join(', ')] : [];
  });
}

/** Joins the runs of each output. */
function holesOf(printing: ShownPrinting): string[] {
  const prints = new Map<object, string>();
  for (const { hole, text } of passagesOf(printing).flatMap(({ runs }) => runs))
    if (hole) prints.set(hole, `${prints.get(hole) ?? ''}${text}`);
  return [...prints.values()];
}
