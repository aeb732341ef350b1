import { FaultList, formatFault } from '../faults/fault.ts';
import { readRelease } from '../sources/readRelease.ts';
import { readSource } from '../sources/readSource.ts';
import { AREAS, moorland, sourceYaml } from './moorland.ts';
import { plainRelease } from './plainRelease.ts';
import { temporaryNewsroom } from './temporaryNewsroom.ts';

/**
 * Reads a release file of Moorland with this name; `declared` is YAML that goes before its columns, and
 * `columns` are in place of its own.
 */
export async function readReleaseFile(
  name: string,
  bytes: string | Uint8Array,
  { declared = '', columns }: { declared?: string; columns?: string } = {},
) {
  const own = sourceYaml(bytes).replace('2002-02-03.csv', name).replace('"..": x,', '"..": x, "[x]": x,');
  const described = own.replace('columns:', `${declared}${declared === '' ? '' : '\n'}columns:`);
  const yaml =
    columns === undefined
      ? described
      : described.replace(/columns:\n(?: {2}.*\n)+/, `columns:\n${columns}\n`);
  const newsroom = temporaryNewsroom(
    moorland({ 'data/sources/sheep/source.yaml': yaml, [`data/sources/sheep/${name}`]: bytes }),
  );
  const faults = new FaultList();
  const source = readSource(newsroom, 'sheep', faults);
  const [spec] = source?.releases ?? [];
  const release = source && spec ? await readRelease(newsroom, source, spec, AREAS, faults) : null;
  return {
    release: plainRelease(release),
    faults: faults.all.map((fault) => formatFault(fault).replace('data/sources/sheep/', '')),
  };
}
