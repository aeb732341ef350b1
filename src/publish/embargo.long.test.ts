import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList } from '../faults/fault.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import { type Newsroom, newsroomAt, previewOf } from '../newsroom/newsroom.ts';
import { acceptRefresh, planRefresh } from '../refresh/planRefresh.ts';
import { enterAll } from '../test/approveAll.ts';
import { edit, OWNED } from '../test/newsroomCopy.ts';
import { runCommand } from '../test/runCommand.ts';
import { beesCsv, hiveland, STORY } from '../test/sampleReleases.ts';
import { temporaryNewsroom, writeNewsroomFiles } from '../test/temporaryNewsroom.ts';
import { testFolder } from '../test/testFolder.ts';

const TIME = '2023-02-03T09:30+01:00';
const BEFORE = '2023-02-03T08:29:59Z';
const AFTER = '2023-02-03T08:30:00Z';

/** What nobody may see before the time. */
const SECRETS =
  /\b3,?970\b|\b433\b|2023-02-03|3 February 2023|Bees to the end|bees-to-the-end|wasps|Swarms? of/i;

const WASPS = STORY.replace(/headline: .*/, 'headline: "Swarms of bees {{ area.in }}"').replace(
  /published: .*/,
  `published: ${TIME}`,
);

function textsIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]),
  );
}

function copyOf({ root }: Newsroom): Newsroom {
  const copy = testFolder();
  for (const owned of OWNED) cpSync(path.join(root, owned), path.join(copy, owned), { recursive: true });
  return newsroomAt(copy);
}

function enterAddresses(newsroom: Newsroom): void {
  const told = tellNewsroom(newsroom, new FaultList());
  if (told) enterAll(newsroom, told);
}

async function buildAt(newsroom: Newsroom, now: string): Promise<Record<string, string>> {
  const { status, stderr } = await buildWith(newsroom, '--now', now);
  expect(status, stderr).toBe(0);
  return textsIn(newsroom.dist);
}

function buildWith({ root }: Newsroom, ...options: string[]) {
  return runCommand('build', root, {}, ['--no-png', ...options]);
}

describe('a release and a story with a time', () => {
  let newsroom: Newsroom;
  let last: Record<string, string>;
  let before: Record<string, string>;

  beforeAll(async () => {
    newsroom = temporaryNewsroom(hiveland());
    await derive(newsroom, { write: true });
    enterAddresses(newsroom);
    last = await buildAt(newsroom, BEFORE);
    const plan = await planRefresh(newsroom, {
      ...{ source: 'bees', file: 'bees.csv', bytes: new TextEncoder().encode(beesCsv()) },
      ...{ released: '2023-02-03', time: TIME },
      ...{ title: 'Bees to the end of 2022', url: 'https://example.org/bees-to-the-end' },
    });
    acceptRefresh(plan);
    writeNewsroomFiles(newsroom.root, { 'content/stories/wasps/story.md': WASPS });
    enterAddresses(newsroom);
    before = await buildAt(newsroom, BEFORE);
  });

  it('are written down with it', () => {
    const text = (file: string) => readFileSync(path.join(newsroom.root, file), 'utf8');
    expect(text('data/sources/bees/source.yaml')).toContain(
      `released: ${TIME}, title: Bees to the end of 2022, url: https://example.org/bees-to-the-end }`,
    );
    expect(text('data/sources/bees/source.yaml')).toContain("\ntitle: 'Bees by parish'");
    expect(text('content/stories/bees/story.md')).toContain(`- date: ${TIME}\n`);
    expect(text('content/addresses.yaml')).toContain('wasps');
  });

  it('leave no trace in any file before it', () => {
    const traces = Object.entries(before).filter(([name, text]) => SECRETS.test(`${name}\n${text}`));
    expect(traces.map(([name]) => name)).toEqual([]);
    // Not a byte differs from the site of the day before.
    expect(before).toEqual(last);
  });

  it('are in the tables of the desk, which reads what is to come', () => {
    expect(readFileSync(path.join(newsroom.derived, 'bees.csv'), 'latin1')).toContain('H4,Dale,2022,433');
  });

  it('are there from the time on, as in a site that is built anew', async () => {
    const after = await buildAt(newsroom, AFTER);
    expect(after['bees/dale/index.html']).toContain('433');
    expect(after['wasps/dale/index.html']).toContain('Swarms of bees in Dale');
    expect(after['bees/index.html']).toContain('Bees to the end of 2022');
    const anew = copyOf(newsroom);
    expect(await buildAt(anew, AFTER)).toEqual(after);
  });

  it('are told of nowhere in a build without a time: it is refused', async () => {
    const { status, stderr } = await buildWith(newsroom);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `content/stories/wasps/story.md  not before a time: ${TIME}\n    expected  --now`,
    );
  });

  it('are all in a preview, which no search engine may show, and which is not in dist', async () => {
    const dist = textsIn(newsroom.dist);
    const preview = previewOf(newsroom);
    expect((await buildWith(newsroom, '--preview')).status).toBe(0);
    const shown = readFileSync(path.join(preview.dist, 'wasps/dale/index.html'), 'utf8');
    expect(shown).toContain('<meta name="robots" content="noindex">');
    expect(readFileSync(path.join(preview.dist, '_headers'), 'utf8')).toContain('X-Robots-Tag: noindex');
    expect(textsIn(newsroom.dist)).toEqual(dist);
  });

  it('are the same without the time, once it is past', async () => {
    const anew = copyOf(newsroom);
    const after = await buildAt(anew, AFTER);
    edit(anew, 'data/sources/bees/source.yaml', `released: ${TIME}, `, '');
    for (const story of ['bees', 'wasps']) {
      const file = path.join(anew.stories, story, 'story.md');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(TIME, '2023-02-03'));
    }
    expect((await buildWith(anew)).status).toBe(0);
    expect(textsIn(anew.dist)).toEqual(after);
  });
});

describe('a first release with a time', () => {
  it('is as if its source, table and story were not there', async () => {
    const newsroom = temporaryNewsroom(hiveland());
    const SOURCE = 'data/sources/bees/source.yaml';
    const yaml = readFileSync(path.join(newsroom.root, SOURCE), 'utf8');
    const csv = readFileSync(path.join(newsroom.root, 'data/sources/bees/2022-02-02.csv'));
    const recipe = readFileSync(path.join(newsroom.root, 'scripts/derive/bees.ts'), 'utf8');
    writeNewsroomFiles(newsroom.root, {
      'data/sources/wasps/source.yaml': yaml.replace(
        'date: 2022-02-02,',
        'date: 2022-02-02, released: 2022-02-02T09:30Z,',
      ),
      'data/sources/wasps/2022-02-02.csv': csv,
      'scripts/derive/wasps.ts': recipe
        .replace("['bees']", "['wasps']")
        .replace("release('bees')", "release('wasps')"),
      'content/stories/wasps/story.md': STORY.replaceAll('bees.bees', 'wasps.bees')
        .replace('of: bees', 'of: wasps')
        .replace(/published: .*/, 'published: 2022-02-10T07:00Z'),
    });
    const before = await buildAt(newsroom, '2022-02-02T09:00Z');
    expect(Object.keys(before).filter((name) => name.includes('wasps'))).toEqual([]);
    const after = await buildAt(newsroom, '2022-02-10T07:00Z');
    expect(Object.keys(after)).toContain('data/wasps.csv');
    expect(Object.keys(after)).toContain('wasps/dale/index.html');
  });
});
