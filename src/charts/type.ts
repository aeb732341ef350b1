import type { z } from 'zod';
import { memoizeWeak } from '../tables/memoize.ts';
import {
  type ChartContext,
  ChartError,
  type ChartProblem,
  type ChartSettings,
  type ChartTable,
  type CommonAxis,
} from './chart.ts';
import type { Drawable, Fit } from './fit.ts';
import type { Form } from './form.ts';
import type { Markup } from './svg.ts';
import type { Wordings } from './words.ts';

/** A kind of chart: what its block may say, and how it is drawn. */
export interface ChartType {
  readonly schema: z.ZodType;
  /** Parses settings, once for all editions that share them. */
  read(settings: ChartSettings): z.ZodSafeParseResult<unknown>;
  /** What it would draw of a column; null where another type suits better. */
  fits(drawable: Drawable): Fit | null;
  /**
   * @param settings what the schema has returned; all names in them exist
   * @throws {ChartError} when the type does not suit the data
   */
  draw(settings: unknown, context: ChartContext): Sketch;
}

/** A chart before it is framed. */
export interface Sketch {
  /** Sentences of the alt text, the most important first, each in one or several wordings. */
  readonly alt: readonly Wordings[];
  readonly description: string;
  readonly data: ChartTable;
  readonly notes: readonly string[];
  /** `table.column`, for the source line. */
  readonly column: string;
  /** Shapes that pictures show by `use`, the same for all forms. */
  readonly symbols?: Markup;
  picture(form: Form): Picture;
  /** An empty plot for the lines of other areas beside its own. */
  readonly common?: Omit<CommonAxis, 'drawings'> & { picture(form: Form): Picture };
}

export interface Picture {
  readonly height: number;
  readonly body: readonly Markup[];
  /** Where rows of the data table are drawn, for charts that do not print all their values. */
  readonly spots?: readonly Spot[];
  /** Of a plot for a script to draw on. */
  readonly scale?: string;
}

export interface Spot {
  /** The words that head the row: `2023`, `West Marches`. */
  readonly row: string;
  readonly x: number;
  readonly y: number;
}

/** Pairs a type's schema with its drawing function, which makes the cast safe. */
export function chartType<Schema extends z.ZodType>(type: {
  readonly schema: Schema;
  fits: ChartType['fits'];
  draw(settings: z.output<Schema>, context: ChartContext): Sketch;
}): ChartType {
  return {
    schema: type.schema,
    fits: type.fits,
    read: memoizeWeak((settings: ChartSettings) => type.schema.safeParse(settings)),
    draw: (settings, context) => type.draw(settings as z.output<Schema>, context),
  };
}

/** @throws {ChartError} when there are problems */
export function refuseIf(problems: readonly ChartProblem[]): void {
  if (problems.length > 0) throw new ChartError(problems);
}

/** @throws {ChartError} always */
export function refuse(...problems: ChartProblem[]): never {
  throw new ChartError(problems);
}
