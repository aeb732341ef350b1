import type { Mesh } from '../boundaries/mesh.ts';
import { isKnown } from '../figures/series.ts';
import { asShown } from '../words/asShown.ts';
import type { Language } from '../words/language.ts';
import { shadesAround } from './aroundNation.ts';
import type { ChartContext } from './chart.ts';
import { labelText } from './dataTable.ts';
import type { Region } from './marks/regionLabel.ts';
import type { Comparison } from './ranking.ts';
import { cellAt } from './rows.ts';
import { type Shade, shadeOf, shadesOf } from './shades.ts';
import { inTable } from './shown.ts';
import { refuse } from './wants.ts';

interface Shades {
  readonly shades: readonly Shade[];
  /** What they mean, in a sentence. */
  readonly explained: string;
}

/** @throws {ChartError} when shades are to part at the nation's value, and it has none */
export function areaShades(
  { ranked, of, period }: Comparison,
  isAround: boolean,
  context: ChartContext,
): Shades {
  const values = ranked.map(({ value }) => value);
  const { nation, language } = context;
  if (!isAround) return { shades: shadesOf(values, of.column), explained: language.charts.regionsExplained };
  const cell = cellAt(of, nation, period);
  if (!isKnown(cell)) {
    refuse({
      key: 'centre',
      what: `no value of the nation: ${of.table.id}.${of.column.name} in ${period.id}`,
      mend: 'leave centre out',
    });
  }
  const label = language.numbers.label(cell.value, of.column);
  const said = language.charts.group(nation.name, label);
  return {
    shades: shadesAround(values, asShown(cell.value, of.column), of.column, said),
    explained: language.charts.aroundNation(nation, label),
  };
}

/**
 * What a map draws of each area, in the order of the data table, so that a script can tell the row of a shape. Where
 * none is highlighted, both ends are labelled.
 */
export function regionsOf(
  comparison: Comparison,
  shades: readonly Shade[],
  mesh: Mesh,
  language: Language,
): Region[] {
  const { areas, ranked, of, period, highlight } = comparison;
  const isOwn = areas.some(({ code }) => code === highlight.code);
  const ends = [ranked[0], ranked.at(-1)].filter(
    (end) => ranked.filter(({ value }) => value === end?.value).length === 1,
  );
  return inTable(comparison).flatMap(({ area }, index): Region[] => {
    const shape = mesh.shapes.get(area.code);
    // Those with a rank come first.
    const found = ranked[index];
    const highlighted = area.code === highlight.code;
    if (!shape) return [];
    const value = labelText(cellAt(of, area, period), of.column, language);
    return [
      {
        ...{ area, shape, highlighted, value },
        said: language.charts.group(area.name, value),
        shade: found && shadeOf(found.value, shades),
        labelled: isOwn ? highlighted : ends.some((end) => end?.area === area),
      },
    ];
  });
}
