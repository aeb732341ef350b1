import type { BoundarySpec } from './boundarySchema.ts';

/** Lines of points that neighbours share. */
export type Arcs = number[][][];

/** The polygons of an area, each of rings, each of indices of arcs; a negative one is the complement of an arc backwards. */
export interface Shape {
  readonly type: 'MultiPolygon';
  readonly arcs: number[][][];
}

/** A negative index is the complement of an arc that is taken backwards. */
export function arcIndex(index: number): number {
  return index < 0 ? ~index : index;
}

/** The arcs around an area, whichever way they are taken. */
export function arcsAround({ arcs }: Pick<Shape, 'arcs'>): Set<number> {
  return new Set(arcs.flat(2).map(arcIndex));
}

/** The shapes of areas, as one publisher draws them. */
export interface Boundaries extends BoundarySpec {
  /** Name of the folder. */
  readonly id: string;
  /** In degrees of longitude and latitude. */
  readonly arcs: Arcs;
  /** By area code. */
  readonly shapes: ReadonlyMap<string, Shape>;
}
