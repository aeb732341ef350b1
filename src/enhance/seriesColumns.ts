import type { AreaSeries } from '../charts/areaSeries.ts';

interface NamedSeries {
  readonly name: string;
  readonly series: AreaSeries | undefined;
}

/**
 * Adds series to the data table of a chart over time, each as a column, and removes those added before.
 * @param bounds headings of the ends of intervals, with `{name}`
 */
export function seriesColumns(
  figure: Element,
  bounds: readonly string[],
  missing: string,
): (all: readonly NamedSeries[]) => void {
  const table = figure.querySelector<HTMLTableElement>('.chart-data table');
  const [head] = table?.tHead?.rows ?? [];
  const rows = [...(table?.tBodies[0]?.rows ?? [])];
  return (all) => {
    for (const old of table?.querySelectorAll('.compare-cell') ?? []) old.remove();
    for (const { name, series } of all) {
      if (!series) continue;
      const heads = [
        name,
        ...(series.bounds ? bounds.map((each) => each.replace('{name}', () => name)) : []),
      ];
      for (const text of heads) {
        const cell = cellOf('th', text);
        cell.setAttribute('scope', 'col');
        head?.append(cell);
      }
      for (const row of rows) {
        const at = series.periods.indexOf(row.querySelector('th')?.textContent ?? '');
        const ends = series.bounds?.[at]?.slice(2) ?? ['', ''];
        const texts = [series.texts[at] ?? missing, ...(series.bounds ? ends.map(String) : [])];
        row.append(...texts.map((text) => cellOf('td', text)));
      }
    }
  };
}

function cellOf(name: 'td' | 'th', text: string): HTMLElement {
  const cell = document.createElement(name);
  cell.className = 'numeric compare-cell';
  cell.textContent = text;
  return cell;
}
