import type { z } from 'zod';
import type { ChartContext, ChartTable, CommonAxis } from './chart.ts';
import type { Drawable, Fit } from './fit.ts';
import type { Form } from './form.ts';
import type { NoteOptions } from './notes.ts';
import type { Picture, Plot } from './plot.ts';
import type { Shown } from './shown.ts';
import type { Markup } from './svg.ts';
import type { Wordings } from './words.ts';

/** A kind of chart: what its block may say, and how it is drawn. */
export interface ChartType {
  readonly schema: z.ZodObject;
  /** What it would draw of a column; false where another type suits better. */
  fits(drawable: Drawable): Fit | false;
  /**
   * @param settings what the schema has returned; all names in them exist
   * @throws {ChartError} when the type does not suit the data
   */
  draw(settings: unknown, context: ChartContext): Sketch;
}

/** A chart before it is framed: what it shows, its words, and its picture. */
export interface Sketch extends NoteOptions {
  readonly shown: Shown;
  /** Sentences of the alt text, the most important first, each in one or several wordings. */
  readonly alt: readonly Wordings[];
  /** Sentences; those of the alt text in full, unless they are given. */
  readonly description?: readonly string[];
  /** Sentences that the description has besides. */
  readonly also?: readonly string[];
  /** A row for each period, unless it is given. */
  readonly data?: ChartTable;
  /** What cannot be told from what is shown, before all other notes. */
  readonly notes?: readonly string[];
  /** After all notes. */
  readonly credit?: string;
  /** Shapes that pictures show by `use`, the same for all forms. */
  readonly symbols?: Markup;
  readonly picture: Plot | ((form: Form) => Plot | Picture);
  /** An empty plot for the lines of other areas beside its own. */
  readonly common?: Omit<CommonAxis, 'drawings'> & Pick<Sketch, 'picture'>;
}

/** Pairs a type's schema with its drawing function, which takes what the schema returns. */
export function chartType<Schema extends z.ZodObject>(type: {
  readonly schema: Schema;
  fits: ChartType['fits'];
  draw(settings: z.output<Schema>, context: ChartContext): Sketch;
}): ChartType {
  return type;
}
