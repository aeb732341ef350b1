import path from 'node:path';
import { rowsPath } from '../addresses/tableAddresses.ts';
import type { KnownClaim, KnownFigure } from '../editions/edition.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { FoundOrigin, Origin } from '../tables/origin.ts';
import type { Row, Table, TableSource } from '../tables/table.ts';
import { rowOfLine } from '../tables/tableRows.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Desk } from './desk.ts';
import { figureStrip, type ShownStrip } from './figureStrip.ts';

/** What a number or a statement of an edition is made of. */
export interface FigureAnswer {
  readonly id: string;
  /** The number as printed, or the words of the statement. */
  readonly printed: string;
  readonly isStatement: boolean;
  /** `Offences recorded, Kelda`. */
  readonly what: string;
  /** '' of a statement, which may compare several. */
  readonly period: string;
  /** How the number is made, or what is compared. */
  readonly how: string;
  readonly table: { readonly title: string; readonly page: string };
  readonly cells: readonly ShownCell[];
  readonly origins: readonly ShownOrigin[];
  readonly releases: readonly ShownRelease[];
  readonly status: readonly string[];
  /** Of an estimate; '' of others. */
  readonly bounds: string;
  readonly strip: ShownStrip | null;
}

/** A cell of a derived file. */
export interface ShownCell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly area: string;
  readonly period: string;
  /** As stored; '' where there is none. */
  readonly value: string;
  readonly status: string;
}

/** Where cells come from: a file of a release, or a sum. */
export interface ShownOrigin {
  /** `published`, `transcribed`, `queried`, `corrected`; `computed`. */
  readonly how: Origin['how'];
  /** `Table_1!C17`, `line 14, column “Thefts”`; the formula of a sum. */
  readonly cell: string;
  /** Path in the newsroom; '' of a sum. */
  readonly file: string;
  /** Line to open of a text; 0 of another file. */
  readonly line: number;
}

export interface ShownRelease extends Pick<TableSource, 'publisher' | 'title' | 'url' | 'released'> {
  /** `30 January 2025`. */
  readonly date: string;
}

/** Most cells that are listed one by one. */
const MOST_CELLS = 24;

/** @param id of the row in "How we know" @returns null where there is no such row */
export function figureAnswer(desk: Desk, slug: string, editionSlug: string, id: string): FigureAnswer | null {
  const shown = desk.edition(slug, editionSlug)?.sound?.edition;
  const { newsroom } = desk;
  const { story, data } = desk.story(slug) ?? {};
  if (!shown || !data || !story) return null;
  const figure = shown.known.find((each) => each.id === id);
  const known = figure ?? shown.claims.find((each) => each.id === id);
  const table = known && data.tables.get(known.table);
  if (!table) return null;
  const { beside } = figure ?? {};
  const other = beside && data.tables.get(beside.table);
  const cells = [
    ...cellsOf(table, known.column, known.lines, newsroom),
    ...(other ? cellsOf(other, beside.column, beside.lines, newsroom) : []),
  ];
  const row = rowsAt(table, known.lines).toSorted((a, b) => b.period.index - a.period.index)[0];
  return {
    ...(figure ? ofFigure(figure, table, newsroom) : ofClaim(known)),
    id,
    what: known.what,
    table: { title: table.title, page: rowsPath(known.table, known.column, known.lines) },
    cells: cells.slice(0, MOST_CELLS),
    releases: known.sources.map(({ publisher, title, url, released }) => {
      return { publisher, title, url, released, date: inEnglish.periods.date(released) };
    }),
    strip: row ? figureStrip(table, known.column, row, story.peers, data.nation) : null,
  };
}

type Own = Pick<FigureAnswer, 'printed' | 'isStatement' | 'period' | 'how' | 'origins' | 'status' | 'bounds'>;

function ofFigure(figure: KnownFigure, table: Table, newsroom: Newsroom): Own {
  const { printed, period, how, status = [], bounds } = figure;
  const column = table.columns.get(figure.column);
  const ends = column && bounds ? [bounds.lower, bounds.upper] : [];
  return {
    ...{ printed, period, how, isStatement: false },
    origins: figure.origins.map((origin) => shownOrigin(origin, newsroom)),
    status: status.map((each) => inEnglish.figures.status[each]),
    bounds: column ? ends.map((end) => inEnglish.numbers.amount(end, column)).join(' to ') : '',
  };
}

function ofClaim(claim: KnownFigure | KnownClaim): Own {
  const [printed, how] = 'says' in claim ? [`“${claim.says}”`, claim.compared] : [claim.printed, claim.how];
  return { printed, how, isStatement: true, period: '', origins: [], status: [], bounds: '' };
}

function rowsAt({ rows }: Table, lines: readonly number[]): Row[] {
  return lines.flatMap((line) => rows.at(rowOfLine(line)) ?? []);
}

function cellsOf(table: Table, column: string, lines: readonly number[], newsroom: Newsroom): ShownCell[] {
  const file = shownPath(newsroom, path.join(newsroom.derived, `${table.id}.csv`));
  return rowsAt(table, lines).map(({ line, area, period, cells }) => {
    const { value = null, status = [] } = cells[column] ?? {};
    return {
      ...{ file, line, column, area: area.name },
      period: inEnglish.periods.span([period]),
      value: value === null ? '' : inEnglish.numbers.exact(value),
      status: status.map((each) => inEnglish.figures.status[each]).join(', '),
    };
  });
}

function shownOrigin(origin: Origin, newsroom: Newsroom): ShownOrigin {
  const { how } = origin;
  if (origin.how === 'computed') return { how, cell: origin.formula ?? '', file: '', line: 0 };
  const [first = 0] = origin.numbers;
  return {
    how,
    cell: cellName(origin),
    file: shownPath(newsroom, path.join(newsroom.raw, origin.source, origin.file)),
    line: origin.unit === 'line' ? first : 0,
  };
}

/** `Table_1!C17`, as a spreadsheet names it; `line 14, column “Thefts”` of a text. */
function cellName({ sheet, unit, path: list = '', column, numbers }: FoundOrigin): string {
  if (sheet !== undefined) return `${sheet}!${numbers.map((row) => `${column}${row}`).join(', ')}`;
  if (unit === 'item') return numbers.map((at) => `${list}[${at}].${column}`).join(', ');
  return `${unit}${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}, column “${column}”`;
}
