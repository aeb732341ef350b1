import type { AreaIndex, InwardCodes, OutwardCodes } from './names.ts';
import type { PostcodeGroup } from './place.ts';

export interface PostcodeFile {
  /** An outward code, or `codes` for the list of them. */
  readonly name: string;
  readonly text: string;
}

/** One file for each outward code that lies in several areas, and one that lists all; none without postcodes. */
export function postcodeFiles(
  groups: readonly PostcodeGroup[],
  indices: ReadonlyMap<string, AreaIndex>,
): PostcodeFile[] {
  if (groups.length === 0) return [];
  const index = ({ area }: PostcodeGroup) => indices.get(area.code) ?? -1;
  const whole = groups.filter(({ inward }) => inward === '');
  const split = Map.groupBy(
    groups.filter(({ inward }) => inward !== ''),
    ({ outward }) => outward,
  );
  const list: OutwardCodes = {
    whole: Object.fromEntries(whole.map((group) => [group.outward, index(group)])),
    split: [...split.keys()],
  };
  const files = [...split].map(([name, parts]) => {
    const codes: InwardCodes = Object.fromEntries(parts.map((part) => [index(part), part.inward]));
    return { name, text: JSON.stringify(codes) };
  });
  return [{ name: 'codes', text: JSON.stringify(list) }, ...files];
}
