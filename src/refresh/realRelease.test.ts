import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { sha256 } from '../test/moorland.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { acceptRefresh, planRefresh } from './planRefresh.ts';
import type { RefreshReport } from './refreshReport.ts';

/**
 * The project's own figures and the release that really followed: police recorded crime in England and Wales
 * in the year to March 2025, as far as it was reported.
 */
describe('the release of July 2025', () => {
  const FIXTURE = path.resolve(import.meta.dirname, '../test/releases/recorded-crime-march-2025-07-24.csv');
  let newsroom: Newsroom;
  let report: RefreshReport;

  beforeAll(async () => {
    newsroom = copyNewsroom('project');
    const input = {
      source: 'recorded-crime-march',
      file: FIXTURE,
      bytes: readFileSync(FIXTURE),
      released: '2025-07-24',
    };
    report = acceptRefresh(await planRefresh(newsroom, input));
  });

  it('revises what had been published, and adds a year', () => {
    expect(report.releases[0]?.newPeriods).toMatchObject([{ period: { id: 'YE2025-03' }, areas: 2 }]);
    expect(report.releases[0]?.revisions.map(({ area, before, after }) => [area, before, after])).toEqual([
      ['Bedfordshire', 5000, 4949],
      ['England and Wales', 637700, 636954],
    ]);
  });

  it('says what is missing in it, and that the source is still titled after the old one', () => {
    expect(report.releases[0]?.suspicions.map(({ what }) => what)).toEqual([
      'areas gone: West Midlands and Thames Valley',
      'periods gone: the year to March 2023',
      'values gone: Change on the year before, per cent, the year to March 2024: England and Wales',
    ]);
    expect(report.warnings.map(({ what }) => what.replace(/:.*/, ''))).toEqual([
      'title of another release',
      'url of another release',
    ]);
  });

  it('changes the story that speaks of it in every edition, and no other', () => {
    const [recorded, prosecutions] = ['recorded-stalking-harassment', 'stalking-prosecutions'].map((slug) =>
      report.stories.find(({ story }) => story === slug),
    );
    expect(recorded?.changed).toEqual([]);
    expect(prosecutions?.changed).toHaveLength(6);
    const told = prosecutions?.sentences.flatMap(({ editions }) => editions) ?? [];
    expect(told).toContainEqual({
      area: 'England and Wales',
      before:
        'Across England and Wales, police recorded 637,700 offences of stalking and harassment in the year to March 2024, down 10 per cent on the year before.',
      after:
        'Across England and Wales, police recorded 599,908 offences of stalking and harassment in the year to March 2025, down 6 per cent on the year before.',
    });
    expect(
      told.find(({ area, after }) => area === 'Bedfordshire' && after?.includes('in Bedfordshire'))?.after,
    ).toBe(
      'Police recorded 5,108 offences of stalking and harassment in Bedfordshire in the year to March 2025, up from 4,949 the year before.',
    );
    expect(prosecutions?.headlines).toEqual([]);
    expect(prosecutions?.quotes.map(({ by }) => by).filter(Boolean)).toHaveLength(3);
  });

  it('leaves nothing unread, because what it brings was read in a rehearsal', () => {
    const { unread } = report.stories.find(({ story }) => story === 'stalking-prosecutions') ?? {};
    expect(unread).toEqual([]);
  });

  it('leaves a newsroom whose tables are those of its recipes', async () => {
    const { written, removed } = await derive(newsroom, { write: false });
    expect([written, removed]).toEqual([[], []]);
    expect(existsSync(path.join(newsroom.sources, 'recorded-crime-march/2024-07-24.csv'))).toBe(true);
  });
});

describe('the table to September 2024, after the one that ended in 2023', () => {
  const SOURCE = 'data/sources/recorded-crime-september';
  let report: RefreshReport;

  beforeAll(async () => {
    const newsroom = copyNewsroom('project');
    const at = (name: string) => path.join(newsroom.root, SOURCE, name);
    const bytes = readFileSync(at('2025-01-30.csv'));
    const older = bytes.toString('utf8').replaceAll(/^.*,2024,.*\n/gm, '');
    writeFileSync(at('2024-01-25.csv'), older);
    edit(newsroom, `${SOURCE}/source.yaml`, 'file: 2025-01-30.csv', 'file: 2024-01-25.csv');
    edit(newsroom, `${SOURCE}/source.yaml`, 'date: 2025-01-30', 'date: 2024-01-25');
    edit(newsroom, `${SOURCE}/source.yaml`, sha256(bytes), sha256(Buffer.from(older)));
    const input = {
      source: 'recorded-crime-september',
      file: '2025-01-30.csv',
      bytes,
      released: '2025-01-30',
    };
    report = (await planRefresh(newsroom, input)).report;
  });

  it('adds a year for every area, revises nothing, and lacks the population that is not known yet', () => {
    expect([report.ok, report.faults]).toEqual([true, []]);
    expect(report.releases[0]).toMatchObject({
      revisions: [],
      suspicions: [{ what: 'period with few areas: Population, mid-year, the year to September 2024' }],
      rows: { added: 56, removed: 0 },
    });
  });

  it('changes all 44 editions, and tells each sentence of the story once', () => {
    const story = report.stories.find(({ story: slug }) => slug === 'recorded-stalking-harassment');
    expect(story?.changed).toHaveLength(44);
    expect(story?.sentences.length).toBeLessThan(40);
    expect(story?.headlines.flatMap(({ editions }) => editions).length).toBeGreaterThan(20);
    expect(story?.statements.map(({ statement }) => statement)).toContain('recorded.rose');
    expect(story?.charts.map(({ id }) => id)).toContain('recorded-trend');
    expect(story?.leads.length).toBeGreaterThan(0);
  });
});
