import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Fault, FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { readYaml } from '../faults/yaml.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { readSource, sourceIds } from '../sources/readSource.ts';
import { type Source, sourceSchema } from '../sources/source.ts';
import { fetchSource, type Look, type Outside } from './fetchSource.ts';
import { asNotFetched, type NotFetched } from './notFetched.ts';

/** What came of all looks. */
export interface FetchReport {
  readonly ok: boolean;
  readonly looks: readonly Look[];
  readonly faults: readonly Fault[];
}

/**
 * Looks at one source, or at all that say where their files come from. A source that fails keeps no other waiting.
 * @param say reports progress
 */
export async function fetchSources(
  newsroom: Newsroom,
  named: string | undefined,
  outside: Outside,
  say: (step: string) => void = () => {},
): Promise<FetchReport> {
  const faults = new FaultList();
  const looks: Look[] = [];
  for (const source of sourcesToFetch(newsroom, named, faults)) {
    say(`asking for ${source.id}`);
    try {
      looks.push(await fetchSource(newsroom, source, named !== undefined, outside));
    } catch (error) {
      faults.add(faultOf(newsroom, source, asNotFetched(error)));
    }
  }
  return { ok: faults.all.length === 0, looks, faults: faults.all };
}

function sourcesToFetch(newsroom: Newsroom, named: string | undefined, faults: FaultList): Source[] {
  const ids = sourceIds(newsroom);
  if (named === undefined) {
    const read = ids.flatMap((id) => readSource(newsroom, id, faults) ?? []);
    return read.filter(({ watch, query }) => watch || query);
  }
  if (ids.includes(named)) return [readSource(newsroom, named, faults) ?? []].flat();
  const meant = nearest(named, ids);
  const mend = meant ? `did you mean ${meant}?` : `describe it in data/sources/${named}/source.yaml`;
  const place = { file: 'data/sources', line: 0, column: 0 };
  faults.add({ ...place, what: `unknown source: ${named}`, expected: `one of ${ids.join(', ')}`, mend });
  return [];
}

/** At what the description says of where files come from. */
function faultOf(newsroom: Newsroom, { id, query, watch }: Source, error: NotFetched): Fault {
  const yaml = path.join(newsroom.sources, id, 'source.yaml');
  const file = shownPath(newsroom, yaml);
  const read = readYaml(readFileSync(yaml, 'utf8'), file, sourceSchema, new FaultList());
  const key = query ? ['query'] : watch ? ['watch', 'url'] : ['obtained'];
  const { line, column } = read?.locate(key, 'key') ?? { line: 0, column: 0 };
  return { file, line, column, what: error.message, expected: error.expected, mend: error.mend };
}
