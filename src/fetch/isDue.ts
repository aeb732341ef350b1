import type { Source } from '../sources/source.ts';
import type { Memory } from './candidate.ts';

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** True where a source was looked at as long ago as its `every` says, or was never looked at. */
export function isDue(last: Memory | null, { watch, query }: Source, now: Date): boolean {
  const every = watch?.every ?? query?.every;
  if (!last || every === undefined) return true;
  const [count = '', unit = ''] = every.replace(/s$/, '').split(' ');
  const minutes = Number(count) * (MINUTES[unit] ?? 0);
  return now.getTime() - Date.parse(last.looked) >= minutes * 60_000;
}
