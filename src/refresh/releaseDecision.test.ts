import { describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import { approveAll } from '../test/approveAll.ts';
import { BEES, beesCsv, hiveland, STORY } from '../test/sampleReleases.ts';
import { type NewsroomFiles, temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { planRefresh } from './planRefresh.ts';

const SITE = String(hiveland()['content/site.yaml']).replace('approval: { required: false }\n', '');
const WHEN_READ = `${SITE}release: { automatic: when-read, allow: { quotes: 1 } }\n`;

/** The decision on a release of bees, after all that prints until then was read. */
async function decide(csv: string, site = WHEN_READ, changes: NewsroomFiles = {}, read = true) {
  const newsroom = temporaryNewsroom(hiveland({ 'content/site.yaml': site, ...changes }));
  await derive(newsroom, { write: true });
  if (read) approveAll(newsroom);
  const bytes = new TextEncoder().encode(csv);
  const input = { source: 'bees', file: 'bees.csv', bytes, released: '2023-02-03' };
  const { publishable, because } = (await planRefresh(newsroom, input)).report;
  expect(publishable).toBe(because.length === 0);
  return because;
}

const withRow = (row: Record<string, readonly (number | string)[]>) => beesCsv({ ...BEES, ...row });

describe('a release is published by itself', () => {
  it('if nothing is in doubt and all that it prints was read', async () => {
    expect(await decide(beesCsv())).toEqual([]);
  });

  it('only if the newsroom says so', async () => {
    expect(await decide(beesCsv(), SITE)).toEqual([
      'content/site.yaml does not say release: { automatic: when-read }',
    ]);
  });
});

describe('a person has to look at', () => {
  it('a value that is hardly plausible, unless as many are allowed', async () => {
    const odd = withRow({ Dale: [400, 409, 421, 4330], Hiveland: [3601, 3713, 3834, 7867] });
    expect(await decide(odd)).toContainEqual(expect.stringMatching(/^hardly plausible: Bees, Dale, 2022/));
    const allowed = WHEN_READ.replace('quotes: 1', 'quotes: 1, hardly plausible: 2');
    expect(await decide(odd, allowed)).not.toContainEqual(expect.stringMatching(/^hardly plausible/));
  });

  it('a total that is no longer the sum of its areas', async () => {
    const because = await decide(withRow({ Dale: [400, 409, 421, 434] }));
    expect(because).toContainEqual(expect.stringMatching(/^not the sum of its areas: Bees/));
  });

  it('a sentence that has not been printed before', async () => {
    const falls = withRow({ Dale: [400, 409, 421, 420], Hiveland: [3601, 3713, 3834, 3957] });
    expect(await decide(falls)).toContainEqual(expect.stringMatching(/^\d+ unread wordings?: bees: /));
  });

  it('what was unread before the release, too', async () => {
    const because = await decide(beesCsv(), WHEN_READ, {}, false);
    expect(because).toContainEqual(expect.stringMatching(/^\d+ unread wordings: bees: /));
  });

  it('everything where nobody has to read', async () => {
    const nobody = `${WHEN_READ}approval: { required: false }\n`;
    expect(await decide(beesCsv(), nobody)).toEqual([
      'nobody has to read wordings: approval.required is false',
    ]);
  });

  it('a quote that was read beside older figures, unless as many are allowed', async () => {
    const because = await decide(beesCsv(), WHEN_READ.replace('quotes: 1', ''));
    expect(because).toEqual([expect.stringMatching(/^1 quote beside new figures: bees: Bees are well/)]);
  });

  it('an area that is gone, with its edition', async () => {
    const { Dale: _, ...others } = BEES;
    const because = await decide(beesCsv(others));
    expect(because).toContain('areas gone: Dale');
    expect(because).toContain('editions lost: bees: Dale');
  });

  it('a file that cannot be read as before', async () => {
    const because = await decide(beesCsv().replace('Parish,Year,Bees', 'Parish,Year,Bees,Wasps'));
    expect(because[0]).toMatch(/^undeclared column: Wasps/);
  });

  it('a claim that has become false', async () => {
    const claim = STORY.replace(
      '{% if bees.recordHigh',
      '{% claim bees.rose %}Up.{% endclaim %} {% if bees.recordHigh',
    );
    const because = await decide(withRow({ Dale: [400, 409, 421, 420] }), WHEN_READ, {
      'content/stories/bees/story.md': claim,
    });
    expect(because[0]).toMatch(/^1 fault: false claim: bees\.rose/);
  });
});
