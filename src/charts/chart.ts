import type { Boundaries } from '../boundaries/boundaries.ts';
import type { Edit } from '../faults/edit.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import type { Role } from '../newsroom/palette.ts';
import type { Text } from '../prose/text.ts';
import type { Table, TableSource } from '../tables/table.ts';
import type { Language } from '../words/language.ts';
import type { FormName, FurtherForm } from './form.ts';
import type { Markup } from './svg.ts';

/** A drawing without its frame. `chartSvg` adds ids, colours and size for where it is shown. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Font size. */
  readonly size: number;
  readonly body: Markup;
  /** Shapes that its `use` elements show; both forms of a chart have the same. */
  readonly symbols?: Markup | undefined;
  /** `29,310 88,275 - 206,118`: a position for each row of the data table, or a dash if not drawn. */
  readonly spots?: string | undefined;
  /** `310,0 20,8000 600`: where two values lie from the top, and the right edge of the plot. */
  readonly scale?: string | undefined;
}

/** An empty plot whose axis is the same in the editions of all areas of a kind, for a script to draw lines on. */
export interface CommonAxis {
  readonly column: string;
  /** What the chart draws already. */
  readonly lines: readonly { readonly area: string; readonly role: Role }[];
  readonly drawings: Readonly<Record<'wide' | 'phone', Drawing>>;
}

/** What a chart function returns, and what page, embed and file show. */
export interface DrawnChart {
  readonly type: string;
  /**
   * For wide columns (640 wide) and for phones (340 wide); of some charts besides, for the top of an article (900
   * wide) and for share pictures (540 wide).
   */
  readonly drawings: Readonly<Record<Exclude<FormName, FurtherForm>, Drawing>> &
    Partial<Readonly<Record<FurtherForm, Drawing>>>;
  /** Statistics and trend in one or two sentences, at most 250 characters, made from the data. */
  readonly alt: string;
  /** A longer description for readers who cannot see the chart, shown beside the data table. */
  readonly description: string;
  readonly table: ChartTable;
  /** Breaks, missing values and qualifications that the picture shows, as full sentences. */
  readonly notes: readonly string[];
  /** Id of the table that the rows come from. */
  readonly tableId: string;
  /** Of lines that may be set beside those of other areas. */
  readonly common?: CommonAxis;
  readonly sources: readonly TableSource[];
}

export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart of an edition: the drawing and the author's words. */
export interface Chart extends DrawnChart {
  /** Unique within the story; part of addresses. */
  readonly id: string;
  /** Ids that it had before. */
  readonly formerly?: readonly string[];
  /** What it is about, true of any figures: what other sites keep. */
  readonly subject: string;
  /** The finding. */
  readonly title: Text;
  /** What is counted, unit, where, when. */
  readonly subtitle: Text;
  /** The author's own note, if any. */
  readonly note: Text | null;
  /** Whether it stands under the headline, above the text. */
  readonly lead: boolean;
}

/** The settings of a `chart` block, without its words (title, subtitle, note). */
export type ChartSettings = Readonly<Record<string, unknown>>;

/** Everything a chart function may read besides its settings. */
export interface ChartContext {
  readonly tables: ReadonlyMap<string, Table>;
  readonly areas: Areas;
  /** The edition's area. */
  readonly area: Area;
  /** The widest area. */
  readonly nation: Area;
  readonly language: Language;
  /** Shapes of areas, for maps. */
  readonly boundaries?: readonly Boundaries[] | undefined;
}

/** Why a chart cannot be drawn: a fault at a key of its block. */
export interface ChartProblem {
  /** Key of the block; `''` for the whole block. */
  readonly key: string;
  /** Lower-case fault, colon, value. */
  readonly what: string;
  readonly expected?: string;
  readonly mend?: string;
  readonly edit?: Edit;
}

export class ChartError extends Error {
  readonly problems: readonly ChartProblem[];

  constructor(problems: readonly ChartProblem[]) {
    super(problems.map((problem) => problem.what).join('; '));
    this.name = 'ChartError';
    this.problems = problems;
  }
}

/** The author's note first, then those that the data ask for. */
export function notesOf({ note, notes }: Pick<Chart, 'note' | 'notes'>): string[] {
  return [...(note ? [note.plain] : []), ...notes];
}
