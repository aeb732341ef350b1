import { passagesOf, textOf } from './figures.ts';
import { cut, hung, type Line, widthOf } from './line.ts';
import { printedIn } from './place.ts';
import { type Block, paragraph } from './screen.ts';
import type { Gathered, Printed } from './storyWordings.ts';

/** What each edition prints in the holes of a wording, a row for each. */
export function rowsScreen({ printings }: Gathered, width: number): Block[] {
  const names = printings.map(({ edition }) => edition.area.name);
  const column = Math.min(26, Math.floor(width / 3), Math.max(0, ...names.map(widthOf)));
  const [first] = printings;
  const isAlike = first !== undefined && printings.every((each) => textOf(each) === textOf(first));
  const rows = isAlike
    ? paragraph(names.join(', '), width)
    : printings.flatMap((printing): Line[] => {
        const name = cut(printing.edition.area.name, column);
        const holes = [...holesOf(printing), ...coursesOf(printing)].join(' · ');
        const [head = [], ...others] = paragraph(holes, width, column + 4);
        const start = { text: `  ${name}${' '.repeat(column - widthOf(name) + 2)}` };
        return [hung(start, head), ...others];
      });
  const title = isAlike ? 'The same words in' : 'What is printed in';
  return [{ lines: [[{ text: `${title} ${printedIn({ printings })}`, as: 'dim' }], ...rows] }];
}

const COURSE = new Set(['rose', 'fell', 'unchanged', 'zero', 'missing', 'record high', 'record low']);

/** How its figures went, in the order of the figures. */
function coursesOf({ told: { facts } }: Printed): string[] {
  return [...facts.values()].flatMap((all) => {
    const course = [...all].filter((fact) => COURSE.has(fact));
    return course.length > 0 ? [course.join(', ')] : [];
  });
}

/** The prints of one output are one. */
function holesOf(printing: Printed): string[] {
  const prints = new Map<object, string>();
  for (const { hole, text } of passagesOf(printing).flatMap(({ runs }) => runs))
    if (hole) prints.set(hole, `${prints.get(hole) ?? ''}${text}`);
  return [...prints.values()];
}
