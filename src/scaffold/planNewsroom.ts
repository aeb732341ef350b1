import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FaultList } from '../faults/fault.ts';
import { AREA_COLUMNS } from '../newsroom/areaRow.ts';
import { csvText } from '../tables/csvText.ts';
import type { Plan } from './plan.ts';

/** Commands for work on the engine. */
const ENGINE_ONLY: ReadonlySet<string> = new Set(['test', 'test:all', 'bench', 'crashtest']);

/**
 * Plans a repository for a newsroom, with the engine as a git submodule in `engine`. Nothing is written.
 * @param folder absolute
 * @param engine the engine's folder
 * @returns null when a fault was added
 */
export function planNewsroom(folder: string, engine: string, faults: FaultList): Plan | null {
  if (existsSync(folder)) {
    const mend = 'choose another folder';
    faults.add({ file: folder, line: 0, column: 0, what: 'there is one already', mend });
    return null;
  }
  const name = path.basename(folder);
  return {
    writes: {
      path: folder,
      files: [
        { name: 'package.json', content: packageJson(name, engine) },
        { name: '.gitignore', content: 'dist/\ndist-shard-*/\n.standfirst/\n' },
        { name: 'content/site.yaml', content: SITE },
        { name: 'data/areas.csv', content: csvText([AREA_COLUMNS]) },
      ],
    },
    seen: [],
    byHand: [
      'content/site.yaml: say who publishes, and the code of the nation, if there is one',
      'data/areas.csv: a row for each area; npm run new -- areas <file> makes those of a file',
    ],
    next: `cd ${folder} && git init && git submodule add <address of the engine> engine && npm --prefix engine ci`,
  };
}

/** Forwards each command to the engine. */
function packageJson(name: string, engine: string): string {
  const text = readFileSync(path.join(engine, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { readonly scripts: Readonly<Record<string, string>> };
  const forwarded = Object.keys(scripts)
    .filter((script) => !ENGINE_ONLY.has(script))
    .map((script) => [script, `NEWSROOM=$PWD npm --prefix engine run --silent ${script} --`]);
  const content = { name, private: true, type: 'module', scripts: Object.fromEntries(forwarded) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const SITE = `name:
description:
# Where the site is going to be.
url:
publisher: { name: , url: }
byline:
numbers: pa
# Code of the area that the national editions are about. A newsroom of smaller areas has none.
# nation:
# What readers call the areas of a kind: { district: { one: district, many: districts } }
areaKinds: {}
`;
