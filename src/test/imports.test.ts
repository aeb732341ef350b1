import { describe, expect, it } from 'vitest';
import { circlesIn, readImports } from './imports.ts';

const imports = readImports();

/** `a.ts → b.ts` for each import from files that start so, to files that `isWrong` names. */
function imported(from: RegExp, isWrong: (file: string, to: string) => boolean): string[] {
  return [...imports].flatMap(([file, all]) =>
    from.test(file) ? all.filter((to) => isWrong(file, to)).map((to) => `${file} → ${to}`) : [],
  );
}

/** What a newsroom and its tables are read with. */
const BELOW = /^src\/(?:csv|faults|newsroom|tables|words)\//;
const OUTPUT = /^src\/outputs\/([^/]+)\//;

describe('imports', () => {
  it('go in no circle', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  it('of the engine stay in src', () => {
    expect(imported(/^src\//, (_, to) => !to.startsWith('src/'))).toEqual([]);
  });

  it('of the lowest rooms lead to nothing above them', () => {
    expect(imported(/^src\/(?:faults|csv|newsroom|tables|words)\//, (_, to) => !BELOW.test(to))).toEqual([]);
  });

  it('of what is built lead to nothing that is there for development only', () => {
    const built = /^src\/(?!desk\/|development\/|test\/)(?!.*\.test\.ts$)/;
    expect(imported(built, (_, to) => /^src\/(?:desk|development)\//.test(to))).toEqual([]);
  });

  it('of outputs lead to no other output', () => {
    const others = imported(OUTPUT, (file, to) => {
      const [own, other] = [file, to].map((each) => OUTPUT.exec(each)?.[1]);
      return other !== undefined && other !== own && other !== 'parts';
    });
    expect(others).toEqual([]);
  });
});

describe('circlesIn', () => {
  it('finds files that import each other, and no others', () => {
    const made = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', ['d']],
      ['f', ['a', 'e']],
    ]);
    expect(circlesIn(made)).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c'],
    ]);
  });
});
