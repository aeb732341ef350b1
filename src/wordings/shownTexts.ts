import type { TableSource } from '../tables/table.ts';
import type { ShownTextPlace } from './wording.ts';

/** A text by the newsroom that an edition shows but the story's body does not hold. */
export interface ShownText {
  readonly place: ShownTextPlace;
  readonly text: string;
  /** What its reader also relies on, such as links. */
  readonly others?: readonly string[];
  /** The file that holds it. */
  readonly file: string;
  /** 1-based; 0 when unknown. */
  readonly line: number;
}

/** The description of a table's source. */
export function sourceText({
  id,
  publisher,
  title,
  url,
  licence,
  attribution,
  obtained,
}: TableSource): ShownText {
  const text = [publisher, title, licence?.name ?? '', attribution, obtained.note]
    .filter((part) => part !== '')
    .join('; ');
  return {
    place: 'source',
    text,
    others: [`link to ${url}`, ...(licence ? [`link to ${licence.url}`] : [])],
    file: `data/sources/${id}/source.yaml`,
    line: 0,
  };
}

/** The reasons for overriding published values. */
export function overrideTexts({ overrides = [] }: TableSource): ShownText[] {
  const reasons = new Set(overrides.map(({ reason }) => reason));
  return [...reasons].map((text) => ({
    place: 'override reason',
    text,
    file: 'data/overrides.yaml',
    line: 0,
  }));
}
