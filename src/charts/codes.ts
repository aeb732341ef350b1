import type { Area } from '../newsroom/area.ts';
import type { ChartWords, Language } from '../words/language.ts';

/**
 * Two to four letters for each area, all different, the shortest that tell it from the others: an alias of two or three
 * capitals if the newsroom has given one; the initials of several words (`WM`), or more of the second (`WMi`, `WMe`);
 * else the beginning of a name (`Nor`, `Norf`), or its first letter and those by which it differs (`Nham`).
 * @returns by area code
 */
export function areaCodes(areas: readonly Area[], { charts }: Language): ReadonlyMap<string, string> {
  const wishes = areas.map((area) => ({ area, left: codesFor(area, areas, charts.codes) }));
  for (;;) {
    const groups = Map.groupBy(wishes, ({ left: [first] }) => first);
    const rivals = [...groups].flatMap(([code, group]) =>
      code === undefined || group.length < 2 ? [] : group,
    );
    if (rivals.length === 0) break;
    // None of them has a better claim to it.
    for (const rival of rivals) rival.left = rival.left.slice(1);
  }
  const codes = new Map<string, string>();
  const taken = new Set(wishes.flatMap(({ left }) => left[0] ?? []));
  for (const { area, left } of wishes) {
    const code = left[0] ?? numbered(area.name.slice(0, 2), taken);
    taken.add(code);
    codes.set(area.code, code);
  }
  return codes;
}

/** Best first. */
function codesFor(area: Area, all: readonly Area[], { small, avoided }: ChartWords['codes']): string[] {
  const given = area.aliases.find((alias) => /^\p{Lu}{2,3}$/u.test(alias));
  const words = area.name.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !small.has(word.toLowerCase()));
  const [first = area.code, second] = words;
  const derived = second === undefined ? ofOneWord(first, area, all) : ofSeveral(words, first, second);
  return [...(given ? [given] : []), ...derived].filter((code) => !avoided.has(code.toLowerCase()));
}

function ofSeveral(words: readonly string[], first: string, second: string): string[] {
  const letters = words.map(capital);
  const longer = [...second.slice(1)].map(
    (letter) => capital(first) + capital(second) + letter.toLowerCase(),
  );
  return [letters.slice(0, 3).join(''), ...longer];
}

function ofOneWord(word: string, area: Area, all: readonly Area[]): string[] {
  const start = capital(word) + word.slice(1).toLowerCase();
  const others = all.filter((other) => other !== area && other.name.slice(0, 4) === area.name.slice(0, 4));
  const at = [...word].findIndex((_, index) =>
    others.every(({ name }) => name.slice(0, index + 1) !== area.name.slice(0, index + 1)),
  );
  const differing = at > 3 ? [capital(word) + word.slice(at - 1, at + 2).toLowerCase()] : [];
  return [
    start.slice(0, 3),
    start.slice(0, 4),
    ...differing,
    ...pairs(start.slice(1)).map((pair) => capital(word) + pair),
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase();
}

/** Two letters in their order, the first two first. */
function pairs(letters: string): string[] {
  const all = [...letters];
  return all.flatMap((first, index) => all.slice(index + 1).map((second) => first + second));
}

function numbered(code: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) if (!taken.has(code + n)) return code + n;
}
