import type { MeshShape } from '../../boundaries/mesh.ts';
import type { Area } from '../../newsroom/area.ts';
import type { Shade } from '../shades.ts';

/** An area on a map. */
export interface Region {
  readonly area: Area;
  readonly value: string;
  /** Name and value. */
  readonly said: string;
  readonly shape: MeshShape;
  /** None where the value is missing or not to be compared. */
  readonly shade: Shade | undefined;
  readonly highlighted: boolean;
  /** Whether name and value stand on the map. */
  readonly labelled: boolean;
}
