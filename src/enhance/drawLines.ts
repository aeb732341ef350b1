import type { AreaSeries } from '../charts/areaSeries.ts';
import { dodge, textWidth, wrapText } from '../charts/labels.ts';
import { markAt } from './compared.ts';
import { readSpots } from './spots.ts';
import { svgElement } from './svgElement.ts';

export interface DrawnLine {
  readonly name: string;
  readonly role: string;
  /** Mark at its end; a dot without one. */
  readonly shape?: string;
  readonly series: AreaSeries | undefined;
  readonly isOwn: boolean;
}

interface Point {
  readonly index: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** Between the plot and its labels. */
const GAP = 12;
const LEADING = 17;
/** Beside the last point, for half of its mark. */
const END = 8;

/** Draws lines on an empty plot, with their names at their ends. @returns whether each is within the plot; others end at its edge */
export function drawLines(svg: SVGSVGElement, figure: Element, lines: readonly DrawnLine[]): boolean[] {
  const rows = [...figure.querySelectorAll('.chart-data tbody th')].map((head) => head.textContent);
  const scale = readScale(svg.dataset['scale'] ?? '');
  const places = new Map(
    readSpots(svg.dataset['spots'] ?? '').map(({ row, x }) => [rows[row] ?? '', { row, x }]),
  );
  const pointsOf = ({ series }: DrawnLine) =>
    series?.values.flatMap((value, index): Point[] => {
      const place = places.get(series.periods[index] ?? '');
      return place && value !== null ? [{ index, ...place, y: scale.y(value) }] : [];
    }) ?? [];
  const all = lines.map((line) => ({ line, points: pointsOf(line) }));
  const drawn = all.filter(({ points }) => points.length > 0);
  // The page's own line lies on top of the others.
  for (const each of drawn.toSorted((a, b) => Number(a.line.isOwn) - Number(b.line.isOwn)))
    svg.append(...shapesOf(each.line, each.points, scale));
  svg.append(...labelsOf(drawn, svg, scale));
  const main = drawn.find(({ line }) => line.isOwn) ?? drawn[0];
  svg.dataset['spots'] = rows
    .map((_, row) => main?.points.find((point) => point.row === row))
    .map((point) => (point ? `${point.x},${point.y.toFixed(1)}` : '-'))
    .join(' ');
  return all.map(({ points }) => points.every(({ y }) => isOn(y, scale)));
}

function isOn(y: number, { top, bottom }: Scale): boolean {
  return y >= top - 1 && y <= bottom + 1;
}

interface Scale {
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads `310,0 20,8000 600`: where two values lie from the top, and the right edge of the plot. */
export function readScale(text: string): Scale {
  const [low = '', high = '', right = ''] = text.split(' ');
  const [[bottom = 0, least = 0], [top = 0, most = 1]] = [low, high].map((each) =>
    each.split(',').map(Number),
  ) as [number[], number[]];
  const y = (value: number) => bottom + ((value - least) / (most - least)) * (top - bottom);
  return { y, top, bottom, right: Number(right) };
}

function shapesOf({ series, role, shape, isOwn }: DrawnLine, points: readonly Point[], scale: Scale): Node[] {
  const { y, top, bottom, right } = scale;
  const runs = runsOf(points, series?.starts ?? []);
  const d = runs
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map(({ x, y: at }) => `${x} ${at.toFixed(1)}`).join('L')}`);
  const line = {
    class: `chart-stroke-${role}`,
    fill: 'none',
    'stroke-width': isOwn ? 3 : 2,
    'stroke-linejoin': 'round',
  };
  const last = points.at(-1);
  const lone = runs.flatMap((run) => (run.length === 1 && run[0] !== last ? run : []));
  const dot = ({ x, y: at }: Pick<Point, 'x' | 'y'>) =>
    svgElement('circle', { cx: x, cy: at, r: 4, class: `chart-fill-${role}` });
  // Where the line goes on beyond the plot.
  const arrow = ({ x, y: at }: Point) => {
    const [edge, way] = at < top ? [top, -1] : [bottom, 1];
    return svgElement('path', {
      d: `M${x - 6} ${edge}h12L${x} ${edge + 9 * way}Z`,
      class: `chart-fill-${role}`,
    });
  };
  const end = ({ x, y: at }: Point) =>
    shape ? markAt(x, at, { shape, role, name: '', slug: '' }) : dot({ x, y: at });
  const intervals = points.flatMap(({ index, x }) => {
    const ends = series?.bounds?.[index];
    return ends ? [`M${x} ${y(ends[0]).toFixed(1)}V${y(ends[1]).toFixed(1)}`] : [];
  });
  const strokes = [
    ...(intervals.length > 0
      ? [svgElement('path', { ...line, d: intervals.join(''), 'stroke-width': 1.5, opacity: 0.6 })]
      : []),
    svgElement('path', { ...line, d: d.join('') }),
    ...lone.filter((point) => isOn(point.y, scale)).map(dot),
  ];
  if (points.every((point) => isOn(point.y, scale))) return [...strokes, ...(last ? [end(last)] : [])];
  // A picture within the picture shows nothing beyond its edges.
  const plot = { y: top, width: right + END, height: bottom - top };
  return [
    svgElement('svg', { x: 0, ...plot, viewBox: `0 ${top} ${plot.width} ${plot.height}` }, ...strokes),
    ...(last ? [isOn(last.y, scale) ? end(last) : arrow(last)] : []),
  ];
}

/** Stretches that a line may join: not across a gap or a break. */
export function runsOf<P extends { readonly index: number }>(
  points: readonly P[],
  starts: readonly number[],
): P[][] {
  const runs: P[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.index ?? -1;
    const isCut = starts.some((start) => start > before && start <= point.index);
    if (run && !isCut) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function labelsOf(
  drawn: readonly { readonly line: DrawnLine; readonly points: readonly Point[] }[],
  svg: SVGSVGElement,
  { right, top, bottom }: Scale,
): Node[] {
  const { width } = svg.viewBox.baseVal;
  const size = Number(svg.getAttribute('font-size'));
  const texts = drawn.map(({ line, points }) => {
    const lines = wrapText(line.name, width - right - GAP, size, true);
    const value = line.series?.texts[points.at(-1)?.index ?? -1] ?? '';
    const last = `${lines.at(-1) ?? ''} ${value}`;
    return textWidth(last, size, true) <= width - right - GAP
      ? [...lines.slice(0, -1), last]
      : [...lines, value];
  });
  const slots = drawn.map(({ points }, index) => {
    const at = Math.min(bottom, Math.max(top, points.at(-1)?.y ?? 0));
    return { at, size: (texts[index]?.length ?? 0) * LEADING + 3 };
  });
  const middles = dodge(slots, Math.max(0, Math.min(top, bottom) - LEADING), bottom + LEADING);
  return texts.flatMap((lines, index) => {
    const first = (middles[index] ?? 0) - ((lines.length - 1) * LEADING) / 2 + size * 0.35;
    const role = drawn[index]?.line.role === 'context' ? 'muted' : drawn[index]?.line.role;
    return lines.map((text, row) =>
      svgElement(
        'text',
        {
          // A long word begins further left rather than end beyond the picture.
          x: Math.min(right + GAP, width - textWidth(text, size, true)),
          y: Math.round(first + row * LEADING),
          class: `chart-fill-${role}`,
          'font-weight': 700,
        },
        text,
      ),
    );
  });
}
