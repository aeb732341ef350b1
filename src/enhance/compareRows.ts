import { type ComparedArea, type ComparedChart, type CompareWords, describe, markAt } from './compared.ts';
import { type Box, nameAt, textBoxes } from './nameAt.ts';
import { readSpots, type Spot } from './spots.ts';
import { svgElement } from './svgElement.ts';

/** A chart that draws all areas already: marks some of them, in the picture and in its table. */
export function comparedRows(
  figure: Element,
  rows: readonly HTMLTableRowElement[],
  { absent, compared }: CompareWords,
): ComparedChart {
  const nameOf = (row: HTMLTableRowElement) => row.querySelector('th')?.textContent ?? '';
  const byName = new Map(rows.map((row, index) => [nameOf(row), index]));
  return {
    async show(areas) {
      const places = areas.map(({ name }) => byName.get(name) ?? -1);
      for (const [index, row] of rows.entries()) row.classList.toggle('row-compared', places.includes(index));
      const texts = places.map((place) => valueIn(rows[place]) || absent);
      for (const svg of figure.querySelectorAll<SVGSVGElement>('.chart-frame > svg')) {
        markIn(svg, areas, places);
        describe(svg, areas, texts, compared);
      }
      return texts;
    },
  };
}

/** What the row says of its area; with headings, where that is more than one value. */
function valueIn(row: HTMLTableRowElement | undefined): string {
  const cells = [...(row?.cells ?? [])];
  const head = cells.findIndex(({ scope }) => scope === 'row');
  const values = cells.slice(head + 1).filter((cell) => cell.classList.contains('numeric'));
  if (values.length < 2) return values[0]?.textContent ?? '';
  const heads = row?.closest('table')?.tHead?.rows[0]?.cells;
  return values.map((cell) => `${heads?.[cell.cellIndex]?.textContent}: ${cell.textContent}`).join(', ');
}

function markIn(svg: SVGSVGElement, areas: readonly ComparedArea[], places: readonly number[]): void {
  for (const old of svg.querySelectorAll('.compare-marks')) old.remove();
  const named = new Set<string>();
  for (const name of svg.querySelectorAll('text')) {
    const compared = areas.find((area) => names(name.textContent, area.name));
    name.classList.toggle('compare-name', compared !== undefined);
    if (compared) named.add(compared.slug);
  }
  const spots = readSpots(svg.dataset['spots'] ?? '');
  const dots = spots.map(
    ({ x, y }): Box => ({ left: x - DOT, top: y - DOT, right: x + DOT, bottom: y + DOT }),
  );
  const taken = [...textBoxes(svg), ...dots];
  const shapes = areas.flatMap((area, index) => {
    const own = spots.filter(({ row }) => row === places[index]);
    return own.map(({ x, y }) => markOn(svg, x, y, area));
  });
  for (const [index, area] of areas.entries()) outline(svg, places[index] ?? -1, area);
  // A tile has its code, and there is no room for a name between tiles.
  const written = areas.flatMap((area, index) => {
    const spot = spots.find(({ row }) => row === places[index]);
    return !spot || named.has(area.slug) || tileAt(svg, spot) ? [] : nameAt(svg, spot.x, spot.y, area, taken);
  });
  svg.append(svgElement('g', { class: 'compare-marks', 'pointer-events': 'none' }, ...shapes, ...written));
}

/** Whether a text of a picture is the name of an area, or `West Moors 15.1`. */
function names(text: string, name: string): boolean {
  return text.startsWith(name) && /^(?:\s\P{L}|$)/u.test(text.slice(name.length));
}

/** Half the width of a dot. */
const DOT = 4;

function tileAt(svg: SVGSVGElement, { x, y }: Pick<Spot, 'x' | 'y'>): SVGRectElement | undefined {
  return [...svg.querySelectorAll<SVGRectElement>('rect[rx]')].find((rect) => {
    const [left, top] = [rect.x.baseVal.value, rect.y.baseVal.value];
    const [width, height] = [rect.width.baseVal.value, rect.height.baseVal.value];
    return Math.abs(left + width / 2 - x) < 1 && Math.abs(top + height / 2 - y) < 1;
  });
}

/** On a tile, in its corner, with a frame round the tile: its middle has a code to read. */
function markOn(svg: SVGSVGElement, x: number, y: number, area: ComparedArea): Node {
  const tile = tileAt(svg, { x, y });
  if (!tile) return markAt(x, y, area);
  const { x: left, y: top, width, height } = tile;
  const box = {
    ...{ x: left.baseVal.value, y: top.baseVal.value },
    ...{ width: width.baseVal.value, height: height.baseVal.value },
  };
  return svgElement(
    'g',
    {},
    svgElement('rect', { ...box, fill: 'none', class: 'chart-stroke-ink', 'stroke-width': 2.5 }),
    markAt(box.x + box.width - 5, box.y + 5, area),
  );
}

/** The shape of an area on a map, over its neighbours. */
function outline(svg: SVGSVGElement, place: number, { role }: ComparedArea): void {
  const shape = svg.querySelector<SVGUseElement>(`use[href$="-s${place}"]`);
  const map = shape?.ownerSVGElement;
  if (!shape || !map || map === svg) return;
  const pixel = map.viewBox.baseVal.width / map.width.baseVal.value;
  const line = (paint: string, width: number) =>
    svgElement(
      'g',
      {
        class: `chart-stroke-${paint}`,
        fill: 'none',
        'stroke-width': width * pixel,
        'stroke-linejoin': 'round',
      },
      shape.cloneNode(),
    );
  map.append(
    svgElement('g', { class: 'compare-marks', 'pointer-events': 'none' }, line('page', 5), line(role, 3)),
  );
}
