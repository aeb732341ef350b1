import type { Area, Areas } from '../newsroom/area.ts';
import type { Site } from '../newsroom/site.ts';
import type { Table } from '../tables/table.ts';

/** All that a story needs besides its own text. */
export interface NewsroomData {
  readonly site: Site;
  readonly areas: Areas;
  readonly nation: Area;
  readonly tables: ReadonlyMap<string, Table>;
  /** True where pages show which wordings nobody has read: for those who write them. */
  readonly marksUnread?: boolean | undefined;
}
