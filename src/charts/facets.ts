import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { time } from './axes/time.ts';
import { values } from './axes/values.ts';
import type { Form } from './form.ts';
import { wrapText } from './labels.ts';
import type { Mark, Spot } from './mark.ts';
import { fixed } from './place.ts';
import { drawPlot, type Picture } from './plot.ts';
import { element, round } from './svg.ts';

/** A small plot among others. */
export interface Facet {
  readonly title: string;
  /** What stands out. */
  readonly main: boolean;
  readonly marks: readonly Mark[];
}

const GAP = 18;
/** Height of a plot for its width, so that slopes can be seen; but not lower than `LOWEST`. */
const STEEP = 0.75;
const LOWEST = 104;

/** Small plots of a column over time side by side, all on one scale. @param above them all */
export function drawFacets(
  all: readonly Facet[],
  column: Column,
  periods: readonly Period[],
  above: Mark,
  form: Form,
): Picture {
  const across = Math.min(all.length, form.width > 500 ? 4 : 2);
  const held = all.flatMap(({ marks }) => marks.flatMap((mark) => mark.y ?? []));
  const steps = { ...form, ticks: 3 };
  // The first plot of each row has the labels of them all.
  const labelled = values(column)(held, steps, 'y');
  const bare = values(column, { ticks: 'lines' })(held, steps, 'y');
  const x = time([periods[0], periods.at(-1)].flatMap((period) => period ?? []));
  const room = labelled.room?.left ?? 0;
  const width = (form.width - room - GAP * (across - 1)) / across;
  const small = { ...steps, plot: Math.min(Math.max(width * STEEP, LOWEST), form.plot) };
  const pictures = all.map((facet, index) => {
    const isFirst = index % across === 0;
    const plot = { x, y: () => (isFirst ? labelled : bare), marks: [titleOf(facet, width), ...facet.marks] };
    return drawPlot(plot, { ...small, width: width + (isFirst ? room : 0) });
  });
  const top = drawPlot({ marks: [above], height: 0 }, form);
  const below = sideBySide(pictures, across, width + GAP, room);
  return composed([
    { picture: top, x: 0, y: 0 },
    { picture: below, x: 0, y: top.height },
  ]);
}

/** Above a plot, as wide as it is without the values of its axis. */
function titleOf({ title, main }: Facet, width: number): Mark {
  const linesIn = ({ size }: Form) => wrapText(title, width, size, true);
  return {
    room: (form) => ({ top: linesIn(form).length * form.leading }),
    draw({ form, left, head }) {
      const lines = linesIn(form);
      const y = head + (lines.length * form.leading) / 2;
      return { labels: [fixed(lines, { x: left, y }, { bold: true, role: main ? 'highlight' : 'ink' })] };
    },
  };
}

/** Pictures in rows, the feet of each row on one line. @param indent of all but the first of a row */
export function sideBySide(pictures: readonly Picture[], across: number, pitch: number, indent = 0): Picture {
  const rows = Map.groupBy(pictures.keys(), (index) => Math.floor(index / across));
  let foot = -GAP;
  return composed(
    [...rows.values()].flatMap((row) => {
      const own = row.flatMap((index) => pictures[index] ?? []);
      foot += GAP + Math.max(...own.map(({ height }) => height));
      return own.map((picture, column): Piece => {
        return { picture, x: column === 0 ? 0 : indent + column * pitch, y: foot - picture.height };
      });
    }),
  );
}

/** A picture within another. */
interface Piece {
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
}

/** Several pictures as one. A row of the data table may have a spot in each. */
export function composed(pieces: readonly Piece[]): Picture {
  const body = pieces.map(({ picture, x, y }) =>
    element('g', { transform: `translate(${round(x)} ${round(y)})` }, picture.body),
  );
  const spots = pieces.flatMap(({ picture, x, y }) =>
    (picture.spots ?? []).map((spot): Spot => ({ row: spot.row, x: spot.x + x, y: spot.y + y })),
  );
  return { height: Math.max(...pieces.map(({ picture, y }) => y + picture.height)), body, spots };
}
