import { formatFaults } from '../faults/fault.ts';
import type { Look } from './fetchSource.ts';
import type { FetchReport } from './fetchSources.ts';

/** What `fetch` says on a terminal. */
export function fetchText({ looks, faults }: FetchReport): string {
  const lines = looks.map(lookText);
  const nothing =
    looks.length === 0 && faults.length === 0 ? ['no source says where its files come from'] : [];
  return [...lines, ...nothing, ...(faults.length > 0 ? [formatFaults(faults)] : [])].join('\n\n');
}

function lookText({ source, state, file, release, bytes }: Look): string {
  if (state === 'not due') return `${source}  not due`;
  if (state === 'unchanged') return `${source}  nothing new: the file is the release of ${release}`;
  const came =
    state === 'new' ? `new: ${file}, ${bytes} bytes` : `nothing new since ${file}, which is no release yet`;
  return `${source}  ${came}\n    next      npm run refresh -- ${source} ${file} --released DATE`;
}
