import type { DrawnChart } from '../charts/chart.ts';
import type { Area } from '../newsroom/area.ts';
import type { Passage } from '../prose/passage.ts';
import { periodLabel, periodText } from '../tables/period.ts';
import type { MentionFinder } from './mentions.ts';
import type { PhraseIndex } from './phraseIndex.ts';
import { type Reading, read } from './reading.ts';
import { type Found, foundIn } from './rules.ts';
import { sentencesOf } from './sentence.ts';

/** Areas from which on a chart is one of many, of which the nation may be said to be the whole. */
const MANY = 3;

/** Titles and subtitles that name a place or a period which the picture does not show. */
export function chartWordFaults(
  chart: DrawnChart,
  passages: readonly Passage[],
  {
    edition,
    nation,
    finder,
    names,
  }: { edition: Area; nation: Area; finder: MentionFinder; names: PhraseIndex },
): Found[] {
  const shown = [
    chart.alt,
    chart.description,
    ...chart.table.columns.map(({ label }) => label),
    ...chart.table.rows.flat(),
  ];
  const text = shown.join('\n');
  const cells = new Set(shown);
  const showsArea = (area: Area) =>
    text.includes(area.name) || (area === nation && names.anywhere(text).size >= MANY);
  const readings = passages
    .filter(({ kind }) => kind !== 'chart note')
    .flatMap(sentencesOf)
    .map(read);
  return readings.flatMap((reading) => [
    ...finder
      .find(reading, edition)
      .filter(({ area }) => !showsArea(area))
      .map(({ area }) => wrong(reading, `does not show ${area.name}`, 'the places that the chart shows')),
    ...reading.sentence.runs.flatMap(({ atom }) => {
      if (
        atom?.kind !== 'period' ||
        text.includes(periodText(atom.period)) ||
        cells.has(periodLabel(atom.period))
      )
        return [];
      return [wrong(reading, `does not show ${periodText(atom.period)}`, 'the periods that the chart shows')];
    }),
  ]);
}

function wrong({ sentence: { passage, runs, text } }: Reading, problem: string, expected: string): Found {
  return foundIn('not-in-chart', passage.file, runs[0]?.line ?? 0, {
    what: `the ${passage.kind} names what the chart ${problem}: “${text.trim()}”`,
    expected,
  });
}
