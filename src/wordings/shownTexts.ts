import type { TableSource } from '../tables/table.ts';
import type { ShownTextPlace } from './wording.ts';

/** Words of the newsroom's that an edition shows and its story does not hold, or not as a passage. */
export interface ShownText {
  readonly place: ShownTextPlace;
  readonly text: string;
  /** What its reader relies on besides. */
  readonly others?: readonly string[];
  /** Where it is written. */
  readonly file: string;
  /** 1-based; 0 where nobody knows. */
  readonly line: number;
}

/** What a page says of the publication behind a table. */
export function sourceText({
  id,
  publisher,
  title,
  url,
  licence,
  attribution,
  obtained,
}: TableSource): ShownText {
  const text = [publisher, title, licence.name, attribution, obtained]
    .filter((part) => part !== '')
    .join('; ');
  return {
    place: 'source',
    text,
    others: [`link to ${url}`, `link to ${licence.url}`],
    file: `data/sources/${id}/source.yaml`,
    line: 0,
  };
}

/** Why published values are held to be wrong. */
export function overrideTexts({ overrides = [] }: TableSource): ShownText[] {
  const reasons = new Set(overrides.map(({ reason }) => reason));
  return [...reasons].map((text) => ({
    place: 'override reason',
    text,
    file: 'data/overrides.yaml',
    line: 0,
  }));
}
