import type { Edition } from '../editions/edition.ts';

type Addressed = Pick<Edition, 'story' | 'slug' | 'formerly'>;

/** A chart or quote. */
interface Part {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

/** An address of an edition's file, in its pieces. */
interface Pieces {
  /** `/embed/`, `/share/`; `/` for texts. */
  readonly before: string;
  /** Of a chart or quote; '' for the edition's own. */
  readonly id: string;
  readonly after: string;
}

/**
 * The addresses that a file of an edition had before its story, its area or a part of it was renamed: all that are
 * still promised.
 */
export function formerPaths(path: string, edition: Addressed, parts: readonly Part[]): string[] {
  const pieces = piecesOf(path, edition);
  if (!pieces) return [];
  const { before, id, after } = pieces;
  const names = id === '' ? [''] : [id, ...(parts.find((part) => part.id === id)?.formerly ?? [])];
  const places = [edition, ...edition.formerly];
  const all = places.flatMap(({ story, slug }) => {
    return names.map((name) => `${before}${story}/${slug}${name && `/${name}`}${after}`);
  });
  return all.slice(1);
}

function piecesOf(path: string, { story, slug }: Addressed): Pieces | null {
  for (const before of ['/embed/', '/oembed/', '/charts/', '/share/', '/']) {
    const start = `${before}${story}/${slug}`;
    if (!path.startsWith(start)) continue;
    const rest = path.slice(start.length);
    const hasParts = before === '/embed/' || before === '/oembed/' || before === '/charts/';
    if (!hasParts) return { before, id: '', after: rest };
    const [whole = '', id = ''] = /^\/([a-z0-9-]+)/.exec(rest) ?? [];
    return id === '' ? null : { before, id, after: rest.slice(whole.length) };
  }
  return null;
}
