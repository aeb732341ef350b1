import type { Form } from '../form.ts';
import { textWidth, wrapText } from '../labels.ts';
import type { Mark } from '../mark.ts';
import { fixed } from '../place.ts';

const GAP = 10;

/** Sentences beneath a plot: from its left edge, or from further left where they are long. The first may be large. */
export function footnote(all: readonly string[], isLarge = false): Mark {
  const linesIn = (form: Form) => {
    return all.flatMap((words, index) => {
      const large = isLarge && index === 0;
      const size = form.size * (large ? 1.2 : 1);
      return wrapText(words, form.width, size, large).map((line) => ({ line, bold: large, size }));
    });
  };
  const leading = ({ leading }: Form) => leading * (isLarge ? 1.2 : 1);
  return {
    room: (form) => ({ bottom: linesIn(form).length * leading(form) + GAP }),
    draw({ left, bottom, form }) {
      const lines = linesIn(form);
      const widths = lines.map(({ line, size, bold }) => textWidth(line, size, bold));
      const x = Math.max(0, Math.min(left, form.width - Math.max(...widths)));
      return {
        labels: lines.map(({ line, ...style }, index) => {
          return fixed(line, { x, y: bottom + GAP + index * leading(form) }, style);
        }),
      };
    },
  };
}
