import { printInWords } from '../figures/print.ts';
import { shownNumber, type Value } from '../figures/result.ts';
import type { Language } from '../words/language.ts';

/** A number on the page of an area, with its way to the table. */
export interface ShownFigure {
  readonly text: string;
  /** The stored one of a cell; of a sum, the number that the text says. */
  readonly value: number;
  /** The sum that was done; '' of a cell as it stands. */
  readonly how: string;
  readonly table: string;
  readonly column: string;
  /** 1-based, of the table's CSV file. */
  readonly lines: readonly number[];
}

/** @param text in place of the words that stories have */
export function shownFigure(value: Value, language: Language, text?: string): ShownFigure {
  const { series, points, how } = value;
  return {
    text: text ?? printInWords(value, language),
    value: how === '' ? (value.value ?? shownNumber(value)) : shownNumber(value),
    how,
    table: series.table.id,
    column: series.column.name,
    lines: points.map(({ line }) => line).filter((line) => line > 0),
  };
}

/** A cell for a heading or a label, where its unit is said beside it: `37,127`, `14.4%`. */
export function shownCell(value: Value, language: Language): ShownFigure {
  return shownFigure(value, language, language.numbers.label(value.value ?? 0, value.series.column));
}
