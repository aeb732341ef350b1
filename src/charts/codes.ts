import type { Area } from '../newsroom/area.ts';
import type { ChartWords, Language } from '../words/language.ts';

/**
 * Three letters for each area, all different: an alias of two or three capitals if the newsroom has
 * given one, else letters of the name: its first three (`Eas`), or those of two words (`WMa`). Areas
 * that share these take the letter by which they differ.
 * @returns by area code
 */
export function areaCodes(areas: readonly Area[], { charts }: Language): ReadonlyMap<string, string> {
  const candidatesOf = (area: Area) => codesFor(area, charts.codes);
  const byFirst = Map.groupBy(areas, (area) => candidatesOf(area)[0] ?? '');
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  const take = (area: Area, choices: readonly string[]) => {
    const code = choices.find((each) => !taken.has(each)) ?? numbered(choices[0] ?? area.code, taken);
    taken.add(code);
    codes.set(area.code, code);
  };
  // First the codes that only one area wants, then those that several want.
  for (const [code, [first, second]] of byFirst) if (first && !second) take(first, [code]);
  for (const group of byFirst.values()) {
    if (group.length < 2) continue;
    for (const area of group) take(area, [...differing(area, group), ...candidatesOf(area).slice(1)]);
  }
  return codes;
}

/** The first two letters of a name and the first one that distinguishes it within a group. */
function differing(area: Area, group: readonly Area[]): string[] {
  const others = group.filter((other) => other !== area).map((other) => other.name);
  const index = [...area.name].findIndex(
    (letter, at) =>
      at > 2 &&
      /\p{L}/u.test(letter) &&
      others.every((name) => name.slice(0, at + 1) !== area.name.slice(0, at + 1)),
  );
  return index < 0 ? [] : [area.name.slice(0, 2) + area.name.charAt(index).toLowerCase()];
}

function codesFor(area: Area, { small, avoided }: ChartWords['codes']): string[] {
  const given = area.aliases.find((alias) => /^\p{Lu}{2,3}$/u.test(alias));
  const words = area.name.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !small.has(word.toLowerCase()));
  const [first = area.code, second = ''] = words;
  const initial = first.charAt(0).toUpperCase();
  const derived = second
    ? [...second.slice(1)].map((letter) => initial + second.charAt(0).toUpperCase() + letter.toLowerCase())
    : pairs(first.slice(1).toLowerCase()).map((pair) => initial + pair);
  const all = [...(given ? [given] : []), ...derived, first.slice(0, 3)];
  return all.filter((code) => !avoided.has(code.toLowerCase()));
}

/** Two letters in their order, the first two first. */
function pairs(letters: string): string[] {
  const all = [...letters];
  return all.flatMap((first, index) => all.slice(index + 1).map((second) => first + second));
}

function numbered(code: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) if (!taken.has(code.slice(0, 2) + n)) return code.slice(0, 2) + n;
}
