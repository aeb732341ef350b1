import { isSaidOf, nearestSpot, readSpots, rowOfShape, rowSpots, type Spot, stepFor } from './spots.ts';

/**
 * Shows the values of a chart where the pointer is, or where the arrow keys lead.
 * @param first what the reader did while this was loaded
 */
export function showValues(figure: Element, frame: HTMLElement, first: Event | null): void {
  const table = figure.querySelector<HTMLTableElement>('.chart-data table');
  // A comparison draws a chart of lines anew.
  const pictures = () => [...figure.querySelectorAll<SVGSVGElement>('svg[data-spots]')];
  if (!table) return;
  const value = frame.appendChild(document.createElement('output'));
  const mark = frame.appendChild(document.createElement('span'));
  value.className = 'chart-value';
  mark.className = 'chart-mark';
  value.hidden = mark.hidden = true;
  // As written: a reader may sort and search the table, and spots go by the place of a row.
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  let at = -1;

  const drawn = () => {
    // One of the chart's two forms is visible.
    const svg = pictures().find((picture) => picture.getBoundingClientRect().width > 0);
    return { svg, spots: readSpots(svg?.dataset['spots'] ?? '') };
  };
  const hide = () => {
    value.hidden = mark.hidden = true;
    at = -1;
  };
  // To the area's link, which says its name and value, so that Enter leads to its edition.
  const focus = (svg: SVGSVGElement, row: number) => {
    const name = rowHead(rows[row]);
    const link = [...svg.querySelectorAll<SVGAElement>('a:not([aria-hidden])')].find((each) =>
      isSaidOf(each.textContent, name),
    );
    value.ariaLive = link ? 'off' : 'polite';
    (link ?? frame).focus({ preventScroll: true });
  };
  const show = (svg: SVGSVGElement, spot: Spot) => {
    if (at === spot.row) return;
    at = spot.row;
    value.replaceChildren(...wordsOf(table, rows[spot.row]));
    value.hidden = false;
    // On a tile the mark would cover its code.
    mark.hidden = !svg.querySelector('use') && svg.querySelector('[class*="fill-step"]') !== null;
    const [outer, inner] = [frame.getBoundingClientRect(), svg.getBoundingClientRect()];
    const scale = inner.width / svg.viewBox.baseVal.width;
    const x = inner.left - outer.left + spot.x * scale;
    const y = inner.top - outer.top + spot.y * scale;
    const above = y - value.offsetHeight - 14;
    place(mark, x, y);
    place(
      value,
      Math.max(0, Math.min(x - value.offsetWidth / 2, outer.width - value.offsetWidth)),
      above < -60 ? y + 14 : above,
    );
  };
  const follow = (event: PointerEvent) => {
    const { svg, spots } = drawn();
    if (!svg) return;
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    const shape =
      event.target instanceof SVGUseElement ? rowOfShape(event.target.getAttribute('href')) : undefined;
    const spot =
      spots.find(({ row }) => row === shape) ??
      nearestSpot(spots, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    if (spot) show(svg, spot);
  };
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return hide();
    const { svg, spots } = drawn();
    const steps = rowSpots(spots);
    if (event.altKey || event.ctrlKey || event.metaKey || !svg) return;
    const to = stepFor(
      event.key,
      steps.findIndex(({ row }) => row === at),
      steps.length,
    );
    const spot = to === undefined ? undefined : steps[to];
    if (!spot) return;
    event.preventDefault();
    focus(svg, spot.row);
    show(svg, spot);
  };
  frame.addEventListener('pointermove', follow);
  frame.addEventListener('pointerdown', follow);
  frame.addEventListener('pointerleave', (event) => {
    // A touch ends at once; its value stays until the next tap.
    if (event.pointerType === 'mouse') hide();
  });
  addEventListener('pointerdown', (event) => {
    if (!frame.contains(event.target as Node)) hide();
  });
  frame.addEventListener('keydown', step);
  frame.addEventListener('focusout', ({ relatedTarget }) => {
    if (!frame.contains(relatedTarget as Node | null)) hide();
  });
  addEventListener('resize', hide);
  if (first instanceof PointerEvent) follow(first);
  else if (first instanceof KeyboardEvent) step(first);
}

function place(element: HTMLElement, x: number, y: number): void {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}

function rowHead(row: HTMLTableRowElement | undefined): string {
  return [...(row?.cells ?? [])].find((cell) => cell.scope === 'row')?.textContent ?? '';
}

/** `2021` in bold, then its value, or its values with their names where there are several. */
function wordsOf(table: HTMLTableElement, row: HTMLTableRowElement | undefined): Node[] {
  const names = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent);
  const cells = [...(row?.cells ?? [])];
  const strong = document.createElement('strong');
  strong.textContent = rowHead(row);
  const values = cells.flatMap((cell, index) =>
    cell.scope === 'row' ? [] : { name: names[index], text: cell.textContent },
  );
  const lines = values.map(({ name, text }) => {
    const line = document.createElement('span');
    line.textContent = values.length > 1 ? `${name}: ${text}` : text;
    return line;
  });
  return [strong, ...lines];
}
