import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textPath } from '../addresses/textAddresses.ts';
import type { Edition } from '../editions/edition.ts';
import { articleJson } from '../outputs/json/articleJson.ts';
import { sampleEdition } from '../test/edition.ts';
import { sampleSite } from '../test/sampleSite.ts';
import { testFolder } from '../test/testFolder.ts';
import { groupPrinted, printedChanges, printedEntry } from './printedChanges.ts';

const text = (plain: string) => ({ kind: 'prose', html: '', plain }) as const;

/** A built site with this edition. */
function siteWith(edition: Edition) {
  const dist = testFolder('dist');
  const file = path.join(dist, textPath(edition, 'json'));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(articleJson(edition, sampleSite)));
  return { dist };
}

const charts = sampleEdition().body;
const built = sampleEdition({
  body: [text('Thefts fell by 9 per cent. They are fewest in May.'), ...charts],
});

describe('printedChanges', () => {
  it('says nothing where every sentence reads as in the built site', () => {
    expect(printedChanges(built, sampleSite, siteWith(built))).toEqual([]);
  });

  it('says nothing of an edition that the built site has not', () => {
    expect(printedChanges(built, sampleSite, { dist: testFolder('dist') })).toEqual([]);
  });

  it('says where it cannot compare, because the site was built by an engine before ninjs', () => {
    const site = siteWith(built);
    const file = path.join(site.dist, textPath(built, 'json'));
    writeFileSync(file, JSON.stringify({ headline: 'Thefts fall', body: [] }));
    expect(printedChanges(built, sampleSite, site)).toEqual([
      { where: 'all of it', before: '(in a form of an older engine)', after: '(not compared)' },
    ]);
  });

  it('says which sentence prints differently, where it stands, and which came and went', () => {
    const told = sampleEdition({
      body: [text('Thefts fell by nine percent. They are fewest in May.\n\nAsk the reeve.'), ...charts],
    });
    expect(printedChanges(told, sampleSite, siteWith(built))).toEqual([
      { where: 'text', before: 'Thefts fell by 9 per cent.', after: 'Thefts fell by nine percent.' },
      { where: 'text', before: null, after: 'Ask the reeve.' },
    ]);
  });

  it('says what a chart prints differently', () => {
    const [block] = charts;
    if (block?.kind !== 'chart') throw new Error('no chart');
    const chart = { ...block.chart, alt: 'A line.', description: 'A line.' };
    const told = sampleEdition({ body: [...built.body.slice(0, 1), { ...block, chart }] });
    expect(printedChanges(told, sampleSite, siteWith(built)).map(({ where }) => where)).toContain(
      `chart ${block.chart.id}, alt text`,
    );
  });
});

describe('groupPrinted', () => {
  const changed = (area: string, before: string | null, after: string | null) => ({
    story: 'thefts',
    area,
    printed: [{ where: 'text', before, after }],
  });

  it('puts the same change of words together, whatever the figures and names', () => {
    const groups = groupPrinted([
      changed('Albia', 'Up 9 per cent in Albia.', 'Up 9 percent in Albia.'),
      changed('Eastmere', 'Up 12 per cent in Eastmere.', 'Up 12 percent in Eastmere.'),
      changed('Holm', 'Up 3 per cent in Holm.', 'Up three per cent in Holm.'),
      changed('Dale', null, 'Ask.'),
      changed('Holm', null, 'Ask.'),
    ]);
    expect(groups.map(({ after, areas }) => [after, areas])).toEqual([
      ['Up 9 percent in Albia.', ['Albia', 'Eastmere']],
      ['Ask.', ['Dale', 'Holm']],
      ['Up three per cent in Holm.', ['Holm']],
    ]);
    expect(groups.map(printedEntry)).toEqual([
      {
        label: 'thefts, text: Albia and 1 more',
        lines: ['was  Up 9 per cent in Albia.', 'now  Up 9 percent in Albia.'],
      },
      { label: 'thefts, text: Dale and 1 more', lines: ['was  (not printed)', 'now  Ask.'] },
      {
        label: 'thefts, text: Holm',
        lines: ['was  Up 3 per cent in Holm.', 'now  Up three per cent in Holm.'],
      },
    ]);
  });

  it('keeps stories apart', () => {
    const one = changed('Albia', 'It rose.', 'It grew.');
    expect(groupPrinted([one, { ...one, story: 'fires' }])).toHaveLength(2);
  });
});
