import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, previewOf } from '../../newsroom/newsroom.ts';
import { approveAll } from '../approveAll.ts';
import { buildPages, siteIn, words } from '../builtSite.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { runCommand } from '../runCommand.ts';
import { sharedSite } from '../sharedSite.ts';

const STORY = 'content/stories/lifeboats/story.md';

/** A newsroom that asks for readers, as a new one does. */
function askingNewsroom(): Newsroom {
  const newsroom = copyNewsroom('harbour');
  edit(newsroom, 'content/site.yaml', 'approval: { required: false }', '');
  return newsroom;
}

describe('a site of which somebody has to read the wordings', () => {
  let newsroom: Newsroom;

  beforeAll(() => {
    newsroom = askingNewsroom();
    mkdirSync(newsroom.dist);
    writeFileSync(path.join(newsroom.dist, 'index.html'), 'as it was');
  });

  it('is not built while one is unread: each is told once, with line, editions and command', async () => {
    const { status, stderr } = await runCommand('build', newsroom.root);
    expect(status).toBe(1);
    expect(readFileSync(path.join(newsroom.dist, 'index.html'), 'utf8')).toBe('as it was');
    expect(stderr).toMatch(/^not published: nobody has read \d+ wordings$/m);
    expect(stderr).toMatch(/^npm run approve -- lifeboats$/m);
    const headlines = stderr.match(/lifeboats\/story\.md:\d+ {2}headline, \d+ editions: .*\n {4}\S/g) ?? [];
    expect(headlines.length).toBeGreaterThan(0);
    expect(new Set(headlines).size).toBe(headlines.length);
  });

  it('is checked without a fault: what is unread is told apart', async () => {
    const { status, stdout } = await runCommand('check', newsroom.root, {}, ['--json']);
    const { faults, unread } = JSON.parse(stdout) as {
      faults: unknown[];
      unread: { in: string; line: number; editions: string[] }[];
    };
    expect([status, faults]).toEqual([0, []]);
    expect(unread.find((each) => each.in === 'headline')).toMatchObject({
      line: expect.any(Number),
      editions: expect.arrayContaining(['national']),
    });
  });

  it('may be looked at: the passages are marked, and the published site stays as it was', async () => {
    const preview = previewOf(newsroom);
    expect(await runCommand('build', newsroom.root, {}, ['--preview', '--no-png'])).toMatchObject({
      status: 0,
    });
    const page = siteIn(preview.dist).page('lifeboats/index.html');
    expect(page('h1 mark.unread').length).toBe(1);
    expect(page('article p mark.unread').length).toBeGreaterThan(0);
    expect(readFileSync(path.join(newsroom.dist, 'index.html'), 'utf8')).toBe('as it was');
    expect(existsSync(path.join(newsroom.dist, 'lifeboats'))).toBe(false);
  });

  it('is built when all are read, and says who has read them, and when', async () => {
    approveAll(newsroom);
    const site = await buildPages(newsroom);
    const page = site.page('lifeboats/index.html');
    expect(page('mark').length).toBe(0);
    expect(words(page('.evidence .section-intro').first().text())).toMatch(
      /^Of the \d+ statements on this page, .* bound to published figures.* The wording was read on 6 May 2024, by: Test desk\.$/,
    );
    const article = JSON.parse(site.text('lifeboats/national/article.json'));
    expect(article['x-standfirst'].accounted).toMatchObject({
      by: ['Test desk'],
      from: '2024-05-06',
      to: '2024-05-06',
      unread: 0,
      bound: expect.any(Number),
    });
    expect(site.text('lifeboats/national/article.txt')).toContain('The wording was read on');
  });

  it('is not built again when a word has changed since', async () => {
    const text = readFileSync(path.join(newsroom.root, STORY), 'utf8');
    writeFileSync(path.join(newsroom.root, STORY), `${text}\nThe lifeboats are painted orange.\n`);
    const { status, stderr } = await runCommand('build', newsroom.root);
    expect(status).toBe(1);
    expect(stderr).toContain('nobody has read one wording');
    expect(stderr).toContain('The lifeboats are painted orange.');
  });
});

describe('a site that asks for no readers', () => {
  it('is built, and says that nobody has read it', async () => {
    const site = await sharedSite('harbour');
    expect(words(site.page('lifeboats/index.html')('.evidence .section-intro').first().text())).toContain(
      'Nobody has read the wording.',
    );
  });
});
