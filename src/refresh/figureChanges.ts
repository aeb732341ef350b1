import { isDeepStrictEqual } from 'node:util';
import type { Told } from '../editions/tell.ts';
import { describeValue } from '../figures/describe.ts';
import { printValue } from '../figures/print.ts';
import type { Value } from '../figures/result.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Language } from '../words/language.ts';
import { languageOf } from '../words/languages.ts';
import type { EditionPair, StoryPair } from './storyPair.ts';

export interface PrintedFigure {
  readonly printed: string;
  readonly period: string;
}

/** A figure that editions print differently now; null where they do not print it. */
export interface FigureChange {
  /** The figure's area. */
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
  const changes = editions.flatMap((pair) => changesIn(pair, language));
  const groups = Map.groupBy(changes, ({ value }) => groupKey(value));
  return [...groups.values()].flatMap((group): FigureGroup[] => {
    const [first] = group;
    if (!first) return [];
    const { series, measure } = first.value;
    const [table, column] = [series.table.id, series.column.name];
    return [{ what: describeValue(first.value, language), measure, table, column, changes: merged(group) }];
  });
}

interface EditionChange extends Omit<FigureChange, 'editions'> {
  /** The same in all editions that print the same change. */
  readonly id: string;
  readonly value: Value;
  readonly edition: string;
}

function changesIn({ area, before, after }: EditionPair, language: Language): EditionChange[] {
  if (!before?.edition || !after?.edition) return [];
  const [old, fresh] = [figuresOf(before, language), figuresOf(after, language)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const value = (is ?? was)?.value;
    const id = JSON.stringify([key, was?.printed, is?.printed]);
    if (!value || isDeepStrictEqual(was?.printed, is?.printed)) return [];
    const [edition, printed] = [area.name, { before: was?.printed ?? null, after: is?.printed ?? null }];
    return [{ id, value, edition, area: value.area.name, ...printed }];
  });
}

/** One change for all editions that print it. */
function merged(changes: readonly EditionChange[]): FigureChange[] {
  return [...Map.groupBy(changes, ({ id }) => id).values()].flatMap((same) => {
    const editions = same.map(({ edition }) => edition);
    return same.slice(0, 1).map(({ area, before, after }) => ({ area, before, after, editions }));
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
      // Figures of different named periods are different figures.
      const fixed = value.measure === 'at' ? value.periods.map(({ id }) => id) : [];
      const key = JSON.stringify([groupKey(value), value.area.code, value.argument ?? '', ...fixed]);
      if (!found.has(key)) {
        // Not as in the sentence, which writes a number that opens it in words.
        const printed = value.kind === 'rank' ? atom.printed : printValue(value, language);
        found.set(key, { value, printed: { printed, period: language.periods.span(value.periods) } });
      }
    }
  }
  return found;
}
