import type { Told } from '../editions/tell.ts';
import { describeValue } from '../figures/describe.ts';
import { printValue } from '../figures/print.ts';
import type { Value } from '../figures/result.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Language } from '../words/language.ts';
import { languageOf } from '../words/languages.ts';
import type { StoryPair } from './storyPair.ts';

export interface PrintedFigure {
  readonly printed: string;
  readonly period: string;
}

/** A figure that editions print otherwise than before; null where they do not print it. */
export interface FigureChange {
  /** The area that the figure speaks of. */
  readonly area: string;
  readonly before: PrintedFigure | null;
  readonly after: PrintedFigure | null;
  /** Names of the areas whose editions print it. */
  readonly editions: readonly string[];
}

export interface FigureGroup {
  /** `Prosecutions for stalking`. */
  readonly what: string;
  /** As stories call it: `latest`. */
  readonly measure: string;
  readonly table: string;
  readonly column: string;
  readonly changes: readonly FigureChange[];
}

interface Found {
  readonly value: Value;
  readonly printed: PrintedFigure;
}

/** Figures that changed, by what they are. */
export function figureChanges({ before: older, after: newer, editions }: StoryPair): FigureGroup[] {
  const site = (newer ?? older)?.data.site;
  const language = site ? languageOf(site) : inEnglish;
  const changes = new Map<string, { value: Value; change: FigureChange; editions: string[] }>();
  for (const { area, before, after } of editions) {
    if (!before?.edition || !after?.edition) continue;
    const [old, fresh] = [figuresOf(before, language), figuresOf(after, language)];
    for (const key of new Set([...fresh.keys(), ...old.keys()])) {
      const [was, is] = [old.get(key), fresh.get(key)];
      const found = is ?? was;
      if (
        !found ||
        (was?.printed.printed === is?.printed.printed && was?.printed.period === is?.printed.period)
      )
        continue;
      const id = JSON.stringify([key, was?.printed, is?.printed]);
      const change = {
        area: found.value.area.name,
        before: was?.printed ?? null,
        after: is?.printed ?? null,
        editions: [],
      };
      const entry = changes.get(id) ?? { value: found.value, change, editions: [] };
      changes.set(id, entry);
      entry.editions.push(area.name);
    }
  }
  const groups = Map.groupBy(changes.values(), ({ value }) => groupKey(value));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { value } = first;
    return [
      {
        what: describeValue(value, language),
        measure: value.measure,
        table: value.series.table.id,
        column: value.series.column.name,
        changes: group.map(({ change, editions: names }) => ({ ...change, editions: names })),
      },
    ];
  });
}

function groupKey({ series, measure }: Value): string {
  return [series.table.id, series.column.name, measure].join('\u0000');
}

function figuresOf({ passages }: Told, language: Language): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { runs } of passages) {
    for (const { atom } of runs) {
      if (atom?.kind !== 'figure') continue;
      const { value } = atom;
      // A figure of a period that the story names stays apart from that of another.
      const fixed = value.measure === 'at' ? value.periods.map(({ id }) => id) : [];
      const key = JSON.stringify([groupKey(value), value.area.code, value.argument ?? '', ...fixed]);
      if (!found.has(key)) {
        // Not as the sentence has it, which may open with it and write it in words.
        const printed = value.kind === 'rank' ? atom.printed : printValue(value, language);
        found.set(key, { value, printed: { printed, period: language.periods.span(value.periods) } });
      }
    }
  }
  return found;
}
