import type { DrawnChart } from '../charts/chart.ts';
import type { Area } from '../newsroom/area.ts';
import type { Passage } from '../prose/passage.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Known, namesOf } from './known.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './readingsOf.ts';
import { type Found, foundIn } from './rules.ts';

/** With this many areas on a chart, its words may name the nation as the whole. */
const MANY = 3;

/** Places and periods in a chart's title or subtitle that the chart does not show. */
export function chartWordFaults(
  chart: DrawnChart,
  passages: readonly Passage[],
  known: Known,
  names: ReturnType<typeof namesOf>,
): Found[] {
  const { alt, description, table } = chart;
  const shown = [alt, description, ...table.columns.map(({ label }) => label), ...table.rows.flat()];
  const text = shown.join('\n');
  const cells = new Set(shown);
  const showsArea = (area: Area) =>
    text.includes(area.name) || (area === known.nation && names.areas.anywhere(text).size >= MANY);
  const readings = passages
    .filter(({ kind }) => kind !== 'chart note')
    .flatMap((passage) => readingsOf(passage, known));
  return readings.flatMap((reading) => {
    const areas = reading.mentions.filter(({ area }) => !showsArea(area)).map(({ area }) => area.name);
    const periods = reading.tokens.flatMap(({ run: { atom } }) => {
      if (atom?.kind !== 'period') return [];
      const isShown =
        text.includes(inEnglish.periods.text(atom.period)) || cells.has(inEnglish.periods.label(atom.period));
      return isShown ? [] : [inEnglish.periods.text(atom.period)];
    });
    return [...areas, ...periods].map((name) => notShown(reading, name));
  });
}

function notShown({ sentence: { passage, runs, text } }: Reading, name: string): Found {
  const what = `the ${passage.kind} names what the chart does not show, ${name}: “${text.trim()}”`;
  return foundIn('not-in-chart', passage.file, runs[0]?.line ?? 0, what, 'what the chart shows');
}
