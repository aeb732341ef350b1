import type { Form } from './form.ts';
import type { Box, Wish } from './place.ts';
import type { Markup } from './svg.ts';

/**
 * What a mark draws on: the plot's edges and its scales, in units of the picture. A scale takes a value, the
 * index of a period, or the number of a row, from 0.
 */
export interface Frame {
  readonly form: Form;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the room above the plot begins that the mark asked for. */
  readonly head: number;
  x(value: number): number;
  y(value: number): number;
}

/** Room outside the plot. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Spot {
  /** The words that head the row: `2023`, `West Marches`. */
  readonly row: string;
  readonly x: number;
  readonly y: number;
}

/** What has been drawn, from the lowest layer to the highest: `ground`, `shapes`, then labels. */
export interface Drawn {
  /** Behind everything: grids and shaded spans. */
  readonly ground?: readonly Markup[];
  readonly shapes?: readonly Markup[];
  readonly labels?: readonly Wish[];
  /** What labels had better not cover. */
  readonly blocks?: readonly Box[];
  /** Where rows of the data table are drawn. */
  readonly spots?: readonly Spot[];
  /** Of a plot for a script to draw on: see `Drawing`. */
  readonly scale?: string;
}

/** One layer of a chart. It says what its scales have to hold, and draws on the scales that it is given. */
export interface Mark {
  readonly x?: readonly number[];
  readonly y?: readonly number[];
  room?(form: Form): Partial<Room>;
  /** Least height of the plot. */
  height?(form: Form): number;
  draw(frame: Frame): Drawn;
}

/** One side of a plot: a scale, and what makes it readable. */
export interface Axis {
  /** Room for its labels outside the plot. */
  readonly room?: Partial<Room>;
  /** Length of the plot, where the axis decides it. */
  readonly length?: number;
  /** From where the axis begins to where it ends; an upright one begins at the bottom. */
  scale(from: number, to: number): (value: number) => number;
  draw(frame: Frame): Drawn;
}

/** @param values all that the marks show on this side */
export type AxisOf = (values: readonly number[], form: Form, side: 'x' | 'y') => Axis;
