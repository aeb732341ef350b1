import { describe, expect, it } from 'vitest';
import { BEES, beesCsv, hiveland, STORY } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { planRefresh } from './planRefresh.ts';

type Rows = Readonly<Record<string, readonly (number | string)[]>>;

async function changeOf(rows: Rows, story = STORY) {
  const newsroom = temporaryNewsroom(hiveland({ 'content/stories/bees/story.md': story }));
  const bytes = new TextEncoder().encode(beesCsv({ ...BEES, ...rows }));
  const { report } = await planRefresh(newsroom, {
    source: 'bees',
    file: 'b.csv',
    bytes,
    released: '2023-02-03',
  });
  const [change] = report.stories;
  if (!change) throw new RangeError('no story');
  return { report, change };
}

/** A year in which Dale lost bees and all others gained some. */
const FALL = { Dale: [400, 409, 421, 415] };

describe('what a release changes in a story', () => {
  it('tells each sentence once, with the old words and the new in every edition', async () => {
    const { change } = await changeOf(FALL);
    const counted = change.sentences.filter(({ kind, words }) => kind === 'paragraph' && !words);
    expect(counted).toHaveLength(1);
    expect(counted[0]?.editions).toHaveLength(8);
    expect(counted[0]?.editions[0]).toEqual({
      area: 'Hiveland',
      before: 'Keepers counted 3,834 bees in Hiveland in 2021, up from 3,713 the year before.',
      after: 'Keepers counted 3,970 bees in Hiveland in 2022, up from 3,834 the year before.',
    });
  });

  it('sets apart the sentences and headlines that say something else', async () => {
    const { change } = await changeOf(FALL);
    expect(change.headlines).toMatchObject([
      {
        words: true,
        editions: [
          {
            area: 'Dale',
            before: 'More bees in Dale, figures show',
            after: 'Fewer bees in Dale, figures show',
          },
        ],
      },
    ]);
    const words = change.sentences.filter((sentence) => sentence.words);
    expect(words.flatMap(({ editions }) => editions.map(({ area, after }) => [area, after]))).toEqual([
      ['Dale', 'Keepers counted 415 bees in Dale in 2022, down from 421 the year before.'],
      ['Dale', null],
    ]);
  });

  it('tells the figures by what they are, the statements that turned and the branches that flipped', async () => {
    const { change } = await changeOf(FALL);
    const latest = change.figures.find(({ measure }) => measure === 'latest');
    expect(latest?.what).toBe('Bees counted');
    expect(latest?.changes.find(({ area }) => area === 'Dale')).toEqual({
      area: 'Dale',
      before: { printed: '421', period: '2021' },
      after: { printed: '415', period: '2022' },
      editions: ['Dale'],
    });
    expect(change.statements).toEqual([
      { statement: 'bees.rose', before: true, after: false, areas: ['Dale'] },
      { statement: 'bees.fell', before: false, after: true, areas: ['Dale'] },
      { statement: 'bees.recordHigh', before: true, after: false, areas: ['Dale'] },
    ]);
    expect(change.branches).toMatchObject([
      { label: 'bees.fell', taken: ['Dale'], left: [] },
      { label: 'bees.rose', taken: [], left: ['Dale'] },
      { label: 'bees.recordHigh', taken: [], left: ['Dale'] },
    ]);
  });

  it('tells statements that were told a period', async () => {
    const since = `${STORY}\n\n{% if bees.roseSince["2020"] %}More than in {{ "2020" | date }}.{% endif %}\n`;
    const { change } = await changeOf({ Dale: [400, 409, 421, 405] }, since);
    expect(change.statements).toContainEqual({
      statement: 'bees.roseSince["2020"]',
      before: true,
      after: false,
      areas: ['Dale'],
    });
  });

  it('tells what turned behind words that figures choose, and of the nation', async () => {
    const chosen = `${STORY}\n\nThere are {{ bees | compared: was, "more", "fewer", "as many" }} {% if bees.nation.rose %}again{% endif %}.\n`;
    const figures = 'figures:\n  was: { column: bees.bees, period: "2021" }\n';
    const rows = { Dale: [400, 409, 430, 415], Hiveland: [3601, 3713, 3834, 3800] };
    const { change } = await changeOf(rows, chosen.replace('figures:\n', figures));
    expect(change.branches).toContainEqual({
      line: expect.any(Number),
      label: 'bees | compared: "more"',
      taken: expect.arrayContaining(['Ashby']),
      left: [],
    });
    expect(change.statements).toContainEqual({
      statement: 'bees.nation.rose',
      before: true,
      after: false,
      areas: ['Hiveland'],
    });
  });

  it('lists quotes once, with those who said them, and charts with a picture of each', async () => {
    const { change } = await changeOf({});
    expect(change.quotes).toMatchObject([
      { words: 'Bees are well.', by: 'Ana Lima, keeper, on the counts, February 2022' },
    ]);
    expect(change.quotes[0]?.editions).toHaveLength(9);
    expect(change.charts).toMatchObject([{ id: 'trend', type: 'line', added: [], lost: [] }]);
    expect(change.charts[0]?.changed).toHaveLength(9);
    expect(change.charts[0]?.example.before?.svg.wide).not.toBe(change.charts[0]?.example.after?.svg.wide);
  });

  it('names the editions that come and go', async () => {
    const { Fenny: _, ...others } = BEES;
    const newsroom = temporaryNewsroom(hiveland());
    const bytes = new TextEncoder().encode(beesCsv(others));
    const { report } = await planRefresh(newsroom, {
      source: 'bees',
      file: 'b.csv',
      bytes,
      released: '2023-02-03',
    });
    expect(report.stories).toMatchObject([{ lost: ['Fenny'], added: [], editions: 8 }]);
  });

  it('says which attested claims lapse, and refuses', async () => {
    const attested = `attested:
  record: { says: It was a record, by: The Hive, date: 2022-02-03, url: https://example.org/, figure: bees, period: "2021", release: 2022-02-02 }
`;
    const story = STORY.replace('figures:\n', `${attested}figures:\n`).replace(
      'Keepers counted',
      'The Hive calls it {% attested record %}a record{% endattested %}. Keepers counted',
    );
    const { report, change } = await changeOf({}, story);
    expect(report.ok).toBe(false);
    expect(change.lapsed).toMatchObject([
      { claim: 'record', why: "it speaks of 2021; the table's newest period is 2022 (2022)" },
    ]);
    expect(change.lapsed[0]?.editions).toHaveLength(9);
  });

  it('knows leads that the old figures did not give', async () => {
    const { change } = await changeOf({ Holm: [800, 829, 869, 1500] });
    expect(change.leads[0]).toMatchObject({
      area: 'Holm',
      reasons: ['bees counted: record high, up 73 per cent'],
    });
  });

  it('leaves a story alone whose figures stay', async () => {
    const { change } = await changeOf(
      {},
      STORY.replaceAll('bees.latest', 'old')
        .replaceAll(/bees\.\w+(?= \}\})/g, 'old')
        .replace('  bees: bees.bees', '  bees: bees.bees\n  old: { column: bees.bees, period: "2020" }')
        .replaceAll(/{% if bees.*?endif %}/g, '')
        .replace(/```chart[\s\S]*```\n/, '')
        .replaceAll('old.period', 'old.period'),
    );
    expect(change.changed).toEqual([]);
  });
});
