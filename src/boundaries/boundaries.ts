import type { MultiPolygon, Topology } from 'topojson-specification';
import type { BoundarySpec } from './boundarySchema.ts';

/** The shapes of areas, as one publisher draws them. */
export interface Boundaries extends BoundarySpec {
  /** Name of the folder. */
  readonly id: string;
  /** In degrees of longitude and latitude. */
  readonly arcs: Topology['arcs'];
  /** By area code. */
  readonly shapes: ReadonlyMap<string, MultiPolygon>;
}
