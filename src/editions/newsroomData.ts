import type { Boundaries } from '../boundaries/boundaries.ts';
import type { Place, PostcodeGroup } from '../finder/place.ts';
import type { NewsroomFrame } from '../frame/frame.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import type { Site } from '../newsroom/site.ts';
import type { Table } from '../tables/table.ts';

/** Everything a story needs besides its own text. */
export interface NewsroomData {
  readonly site: Site;
  /** Null in a newsroom without one of its own. */
  readonly frame?: NewsroomFrame | null;
  readonly areas: Areas;
  /** The widest area; `NOWHERE` in a newsroom that tells of smaller ones only. */
  readonly nation: Area;
  /** Shapes of areas, for maps. */
  readonly boundaries?: readonly Boundaries[] | undefined;
  /** By which readers find areas. */
  readonly places?: readonly Place[] | undefined;
  readonly postcodes?: readonly PostcodeGroup[] | undefined;
  readonly tables: ReadonlyMap<string, Table>;
  /** Ids of tables that have faults of their own; what uses them has none besides. */
  readonly faultyTables?: ReadonlySet<string>;
  /** Every address that was ever given out; null where none is entered yet. */
  readonly ledger?: Ledger | null | undefined;
  /** Whether the site is for those who write it only. */
  readonly isPreview?: boolean | undefined;
  /** Whether pages mark unread wordings, for their authors. */
  readonly marksUnread?: boolean | undefined;
}
