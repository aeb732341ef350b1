import { expect, test } from 'vitest';
import { chartsOf } from '../../editions/chartsOf.ts';
import { tellNewsroom } from '../../editions/newsroomEditions.ts';
import { FaultList } from '../../faults/fault.ts';
import { newsroomAt } from '../../newsroom/newsroom.ts';
import { newsroomFolder } from '../../test/newsroomCopy.ts';
import { type TextBox, textBoxes } from '../../test/svgText.ts';
import { chartSvg } from '../chartSvg.ts';
import { PHONE } from '../form.ts';

/** The lines of each break's words. */
function wordsOfBreaks(boxes: readonly TextBox[]): TextBox[][] {
  const isUnder = (box: TextBox, each: TextBox, row: number) =>
    Math.abs(each.top - box.top - row * PHONE.leading) < 1 && each.left < box.right && each.right > box.left;
  return boxes
    .map((box, index) => boxes.slice(index).filter((each, row) => isUnder(box, each, row)))
    .filter(([first]) => first?.text.startsWith('Counting'));
}

const SHADED = /<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]*chart-fill-track/g;

test.each(['gallery', 'harbour', 'project'] as const)(
  'on the phones of %s’s readers, words of breaks lie within the picture, and within or beside what is shaded',
  (name) => {
    const told = tellNewsroom(newsroomAt(newsroomFolder(name)), new FaultList());
    const editions = (told?.stories ?? []).flatMap((story) =>
      story.editions.flatMap((one) => one.told.edition ?? []),
    );
    const drawings = editions.flatMap(chartsOf).map((chart) => chartSvg(chart, 'phone'));
    const broken = drawings.filter((svg) => svg.includes('>Counting'));
    expect(broken.length).toBeGreaterThan(1);
    for (const svg of broken) {
      const spans = [...svg.matchAll(SHADED)].map(
        ([, x, width]) => [Number(x), Number(x) + Number(width)] as const,
      );
      for (const { left, right } of wordsOfBreaks(textBoxes(svg)).flat()) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(PHONE.width);
        const isClear = spans.every(
          ([from, to]) => right < from || left > to || (left >= from && right <= to),
        );
        expect(isClear, svg).toBe(true);
      }
    }
  },
);
