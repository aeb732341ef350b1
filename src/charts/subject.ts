import type { ChartContext, ChartSettings } from './chart.ts';
import { areaAt } from './references.ts';

/** What a chart is about whatever its figures are: its column, or its table, and the area that it shows. */
export function chartSubject(settings: ChartSettings, tableId: string, context: ChartContext): string {
  const { column } = settings;
  const table = context.tables.get(tableId);
  const own = typeof column === 'string' ? table?.columns.get(column.split('.')[1] ?? '')?.title : undefined;
  return [own ?? table?.title ?? tableId, ...areaOf(settings, context)].join(', ');
}

/** Its one area, or the edition's among several; none where others stand beside each other. */
function areaOf({ area = 'area', areas = area }: ChartSettings, context: ChartContext): string[] {
  const shown = [areas].flat().map((name) => areaAt(String(name), context));
  const [first] = shown;
  const told = shown.includes(context.area) ? context.area : shown.length === 1 ? first : undefined;
  return told ? [told.name] : [];
}
