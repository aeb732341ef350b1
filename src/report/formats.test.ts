import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { planRefresh } from '../refresh/planRefresh.ts';
import type { RefreshReport } from '../refresh/refreshReport.ts';
import { refreshText } from '../refresh/refreshText.ts';
import { formatHtml } from '../report/formatHtml.ts';
import { formatMarkdown } from '../report/formatMarkdown.ts';
import { formatText } from '../report/formatText.ts';
import { BEES, beesCsv, hiveland, STORY } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';

const HOSTILE = 'Bees <b>&</b> @everyone [x] | $';

async function reportOf(story: string, csv = beesCsv({ ...BEES, Dale: [400, 409, 421, 4333] })) {
  const newsroom = temporaryNewsroom(hiveland({ 'content/stories/bees/story.md': story }));
  const bytes = new TextEncoder().encode(csv);
  const input = { source: 'bees', file: 'b.csv', bytes, released: '2023-02-03' };
  return (await planRefresh(newsroom, input)).report;
}

const reports = new Map<string, RefreshReport>();

/** Made once, by the first test that asks. */
async function plain(): Promise<RefreshReport> {
  const report = reports.get(STORY) ?? (await reportOf(STORY));
  reports.set(STORY, report);
  return report;
}

function hostile(): Promise<RefreshReport> {
  return reportOf(
    STORY.replace('title: "Bees {{', () => `title: "${HOSTILE} {{`).replace(
      'Bees are well.',
      'Bees *are* well.',
    ),
  );
}

describe('the report in the terminal', () => {
  it('begins with what to look at, then the news, and ends with what to do', async () => {
    const text = formatText(refreshText(await plain()));
    expect(text).toMatch(
      /^To look at before you say yes \(2\)\n {2}hardly plausible: Bees, Dale, 2022: 4,333\n/,
    );
    expect(text).toContain('\n  not the sum of its areas: Bees, Hiveland, 2022: 3,970\n');
    const titles = text.split('\n').filter((line) => /^[A-Z]/.test(line));
    expect(titles.slice(1, 6)).toEqual([
      'New release of bees',
      'New periods',
      'Story bees',
      'Figures',
      'Sentences with other figures',
    ]);
    expect(text).toContain('    Dale       421 (2021) → 4,333 (2022)\n');
    expect(text).toMatch(/9 of 9 editions change\. Nothing is written yet\. Look .* --accept\.$/);
  });

  it('says the same sentence once, with an example and a count', async () => {
    const text = formatText(refreshText(await plain()));
    expect(text.split('\n').filter((line) => line.includes('were counted in'))).toHaveLength(2);
    expect(text).toContain('    … and 8 more');
  });

  it('says what refuses a file', async () => {
    const refused = await reportOf(STORY, 'Parish,Year\n');
    expect(formatText(refreshText(refused))).toMatch(
      /^Faults \(1\)\n {2}b\.csv:1 {2}missing column: Bees\n[\s\S]*Refused: 1 fault\. Nothing was written\.$/,
    );
  });
});

describe('the report as a page', () => {
  it('stands alone: no script, no style of an element, nothing from elsewhere', async () => {
    const page = load(formatHtml(refreshText(await hostile())));
    expect(page('script, link, iframe, img, object, [style], [onload]').length).toBe(0);
    expect(page.html().match(/<[^>]*\s(?:on\w+|src)=/g)).toBeNull();
    expect(page('a[href]').length).toBe(0);
  });

  it('shows texts of other people as they are', async () => {
    const page = load(formatHtml(refreshText(await hostile())));
    expect(page('b').length).toBe(0);
    expect(page('svg title').first().text()).toContain(HOSTILE);
  });

  it('shows charts before and after, whose ids do not meet', async () => {
    const page = load(formatHtml(refreshText(await plain())));
    expect(page('.pair svg').length).toBe(2);
    const ids = page('[id]')
      .toArray()
      .map((node) => node.attribs['id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const node of page('[aria-labelledby]').toArray()) {
      for (const id of (node.attribs['aria-labelledby'] ?? '').split(' ')) expect(ids).toContain(id);
    }
  });

  it('has every edition in it, folded away', async () => {
    const page = load(formatHtml(refreshText(await plain())));
    expect(page('details').first().find('tbody tr').length).toBeGreaterThan(0);
    expect(page('summary').text()).toContain('8 more');
  });
});

describe('the report in a pull request', () => {
  it('has a table of old and new words, and mentions, links and embeds nothing', async () => {
    const text = formatMarkdown(refreshText(await hostile()));
    expect(text).toContain('| | was | now |');
    expect(text).not.toMatch(/(?<!\\)(?:[@<`$]|\]\()|:\/\//);
    expect(text).toMatch(/^\*\*9 of 9 editions change/);
  });
});

it('the report for machines is the report itself', async () => {
  expect(JSON.parse(JSON.stringify(await plain()))).toMatchObject({
    ok: true,
    accepted: false,
    releases: [{ source: 'bees' }],
  });
});
