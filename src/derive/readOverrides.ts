import { existsSync, readFileSync } from 'node:fs';
import { renamed } from '../faults/edit.ts';
import type { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { readYaml } from '../faults/yaml.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { type Override, overridesSchema } from './overrideSchema.ts';

/** Path as shown in faults. */
export const OVERRIDES = 'data/overrides.yaml';

/** Overrides by source; none when the newsroom has no such file. */
export function readOverrides(
  newsroom: Newsroom,
  sources: readonly string[],
  faults: FaultList,
): ReadonlyMap<string, readonly Override[]> {
  const file = newsroom.overridesFile;
  if (!existsSync(file)) return new Map();
  const read = readYaml(readFileSync(file, 'utf8'), shownPath(newsroom, file), overridesSchema, faults);
  if (!read) return new Map();
  const overrides = read.value.map((each, index) => ({ ...each, line: read.locate([index], 'value').line }));
  for (const { source, line } of overrides.filter((each) => !sources.includes(each.source))) {
    const meant = nearest(source, sources);
    const mend = meant ? `did you mean ${meant}?` : 'name a folder of data/sources';
    const what = `unknown source: ${source}`;
    faults.add({ file: OVERRIDES, line, column: 0, what, mend, ...renamed(source, sources) });
  }
  return Map.groupBy(overrides, ({ source }) => source);
}
