import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Mark } from '../mark.ts';
import type { Wish } from '../place.ts';

const GAP = 8;

/** Sentences beneath a plot: from its left edge, or from further left where they are long. */
export function footnote(all: readonly string[]): Mark {
  const linesIn = (form: Form) => all.flatMap((words) => wrapText(words, form.width, form.size));
  return {
    room: (form) => ({ bottom: linesIn(form).length * form.leading + GAP }),
    draw({ left, bottom, form }) {
      const lines = linesIn(form);
      const x = Math.max(0, Math.min(left, form.width - widest(lines, form.size)));
      const labels = lines.map((line, index): Wish => {
        return { lines: [line], at: [{ x, y: bottom + GAP + index * form.leading }], keep: 'fixed' };
      });
      return { labels };
    },
  };
}
