import type { Area, Areas } from '../newsroom/area.ts';
import type { Text } from '../prose/text.ts';
import type { Table, TableSource } from '../tables/table.ts';
import type { Language } from '../words/language.ts';
import type { FormName } from './form.ts';
import type { Markup } from './svg.ts';

/** A picture without its frame (`chartSvg`): where it is shown decides on ids, colours and size. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Height of its text. */
  readonly size: number;
  readonly body: Markup;
  /** `29,310 88,275 - 206,118`: a place for each row of the data table, and a dash for what is not drawn. */
  readonly spots?: string | undefined;
}

/** What a chart function returns, and what page, embed and file show. */
export interface DrawnChart {
  readonly type: string;
  /** For wide columns (640 wide) and for phones (340 wide). */
  readonly drawings: Readonly<Record<FormName, Drawing>>;
  /** Statistics and trend in one or two sentences, at most 250 characters, made from the data. */
  readonly alt: string;
  /** Longer, for those who cannot see the chart: shown beside the data table. */
  readonly description: string;
  readonly table: ChartTable;
  /** Breaks, missing values and qualifications that the picture shows, as full sentences. */
  readonly notes: readonly string[];
  /** Id of the table that the rows come from. */
  readonly tableId: string;
  readonly sources: readonly TableSource[];
}

export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart of an edition: the drawing, under the words that the author gave it. */
export interface Chart extends DrawnChart {
  /** Unique within the story; part of addresses. */
  readonly id: string;
  /** The finding. */
  readonly title: Text;
  /** What is counted, unit, where, when. */
  readonly subtitle: Text;
  /** The author's own note, if any. */
  readonly note: Text | null;
}

/** The settings of a `chart` block, without its words (title, subtitle, note). */
export type ChartSettings = Readonly<Record<string, unknown>>;

/** Where a chart is drawn for: everything a chart function may look at besides its settings. */
export interface ChartContext {
  readonly tables: ReadonlyMap<string, Table>;
  readonly areas: Areas;
  /** The edition's area. */
  readonly area: Area;
  /** The widest area. */
  readonly nation: Area;
  readonly language: Language;
}

/** What keeps a chart from being drawn, to be reported as a fault at the block's key. */
export interface ChartProblem {
  /** Key of the block that is at fault, `''` for the block as a whole. */
  readonly key: string;
  /** Lower-case fault, colon, value. */
  readonly what: string;
  readonly expected?: string;
  readonly mend?: string;
}

export class ChartError extends Error {
  readonly problems: readonly ChartProblem[];

  constructor(problems: readonly ChartProblem[]) {
    super(problems.map((problem) => problem.what).join('; '));
    this.name = 'ChartError';
    this.problems = problems;
  }
}
