import { stringify } from 'yaml';
import { suggestName } from './readSource.ts';
import type { Source } from './source.ts';

/** What to write in `source.yaml` where a release has other columns than those before it. */
export interface ChangedColumns {
  /** @param missing declared columns that the file lacks */
  readonly added: (header: string, renamedFrom: string | undefined) => string;
  readonly gone: (header: string) => string;
}

/** null for the first release of a source: there the description is wrong, and no column has changed. */
export function changedColumns({ columns, releases }: Source, released: string): ChangedColumns | null {
  const last = releases.findLast(({ date }) => date < released)?.date;
  if (last === undefined) return null;
  const until = (header: string) => line(header, { ...columns[header], until: last });
  return {
    gone: (header) => `if files no longer have it, write under columns:  ${until(header)}`,
    added: (header, old) => {
      const rule = old === undefined ? undefined : columns[old];
      if (old === undefined || !rule)
        return `if files have it from now on, write under columns:  ${line(header, { kind: 'number', name: suggestName(header), since: released })}  or  ${line(header, { kind: 'ignore', since: released })}`;
      const named = rule.kind === 'marker' || rule.kind === 'ignore' ? {} : { name: rule.name ?? old };
      return `if it is ${old} under another name, write under columns:  ${until(old)}  and  ${line(header, { ...rule, ...named, since: released })}`;
    },
  };
}

/** `"Bees seen": { kind: number, name: bees, since: 2023-02-03 }`, without what goes without saying. */
function line(header: string, rule: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(rule).filter(
    ([key, value]) => value !== undefined && !isDefault(key, value, rule),
  );
  const text = stringify({ [header]: Object.fromEntries(said) }, { collectionStyle: 'flow', lineWidth: 0 });
  return text.trim().slice(1, -1).trim();
}

function isDefault(key: string, value: unknown, { kind }: Readonly<Record<string, unknown>>): boolean {
  return value === false || (key === 'negative' && value === 'sign') || (key === 'name' && value === kind);
}
