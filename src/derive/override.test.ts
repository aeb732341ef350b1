import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import { planRefresh } from '../refresh/planRefresh.ts';
import { sha256 } from '../test/moorland.ts';
import { BEES, beesCsv, hiveland, OLD_CSV, SOURCE_YAML } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { derive } from './derive.ts';

/** Overrides the 421 bees of Dale in 2021. */
function override(changes: Readonly<Record<string, unknown>> = {}): string {
  const fields = {
    source: 'bees',
    release: '2022-02-02',
    area: 'Dale',
    period: '2021',
    column: 'bees',
    published: 421,
    value: 412,
    reason: 'Two digits were swapped, the keeper says',
    ...changes,
  };
  return `# Known mistakes.\n- ${JSON.stringify(fields)}\n`;
}

/** The same newsroom with a second release. */
function withLater(later: string, changes: Readonly<Record<string, unknown>> = {}) {
  const entry = `  - { date: 2023-02-03, file: 2023-02-03.csv, sha256: ${sha256(later)} }\n`;
  return hiveland({
    'data/overrides.yaml': override(changes),
    'data/sources/bees/source.yaml': `${SOURCE_YAML}${entry}`,
    'data/sources/bees/2023-02-03.csv': later,
  });
}

async function deriving(files: ReturnType<typeof hiveland>) {
  const newsroom = temporaryNewsroom(files);
  try {
    const { tables, read } = await derive(newsroom, { write: true });
    const rows = tables.get('bees')?.rows.of('H4') ?? [];
    const dale = rows.map(({ period, cells }) => `${period.id} ${cells['bees']?.value}`);
    return { newsroom, dale, notes: read.flatMap(({ notes }) => notes), faults: [] };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return {
      newsroom,
      dale: [],
      notes: [],
      faults: error.faults.map(({ file, line, what }) => `${file}:${line} ${what}`),
    };
  }
}

const LATER = beesCsv();
const MENDED = beesCsv({ ...BEES, Dale: [400, 409, 412, 433] });

describe('an override', () => {
  it('stands in place of the published value, and leaves the raw file alone', async () => {
    const { newsroom, dale, notes } = await deriving(hiveland({ 'data/overrides.yaml': override() }));
    expect(dale).toEqual(['2019 400', '2020 409', '2021 412']);
    expect(notes).toEqual(['overridden: bees, Dale, 2021: 412 in place of 421']);
    expect(readFileSync(path.join(newsroom.sources, 'bees/2022-02-02.csv'), 'utf8')).toBe(OLD_CSV);
  });

  it('is told to readers where they ask how we know, of its own figure alone', async () => {
    const { newsroom } = await deriving(hiveland({ 'data/overrides.yaml': override() }));
    const faults = new FaultList();
    const editions = tellNewsroom(newsroom, faults)?.stories[0]?.editions ?? [];
    const how = (area: string) =>
      editions.find((one) => one.area.name === area)?.told.edition?.known.map((figure) => figure.how) ?? [];
    expect(faults.all).toEqual([]);
    expect(how('Dale')).toContain(
      'corrected by us: line 16, column “Bees”; 412 stands in place of 421, which was published: Two digits were swapped, the keeper says',
    );
    expect(how('Dale')).toContain('as published: line 15, column “Bees”');
    expect(how('Holm').every((text) => /^as published: line \d+, column “Bees”$/.test(text))).toBe(true);
  });

  it('is told beneath each chart that shows it', async () => {
    const { newsroom } = await deriving(hiveland({ 'data/overrides.yaml': override() }));
    const editions = tellNewsroom(newsroom, new FaultList())?.stories[0]?.editions ?? [];
    const notes = (area: string) =>
      editions.find((one) => one.area.name === area)?.told.charts.flatMap(({ chart }) => chart.notes);
    expect(notes('Dale')).toEqual([
      'For Dale in 2021, 412 stands in place of 421, which was published: Two digits were swapped, the keeper says.',
    ]);
    expect(notes('Holm')).toEqual([]);
  });

  it('may take a number away', async () => {
    const { dale } = await deriving(hiveland({ 'data/overrides.yaml': override({ value: null }) }));
    expect(dale).toEqual(['2019 400', '2020 409', '2021 null']);
  });

  it('goes on while later releases repeat the mistake', async () => {
    const { dale } = await deriving(withLater(LATER));
    expect(dale).toEqual(['2019 400', '2020 409', '2021 412', '2022 433']);
  });

  it('fails when the source is mended, and rests when it is told so', async () => {
    const { faults } = await deriving(withLater(MENDED));
    expect(faults).toEqual([
      'data/overrides.yaml:2 source is mended: bees, Dale, 2021 is 412 in the release of 3 February 2023',
    ]);
    const { dale, notes } = await deriving(withLater(MENDED, { expect: 'mended' }));
    expect(dale).toEqual(['2019 400', '2020 409', '2021 412', '2022 433']);
    expect(notes).toHaveLength(1);
  });

  it.each([
    [
      'a source that was to be mended and is not',
      withLater(LATER, { expect: 'mended' }),
      'source is not mended: bees, Dale, 2021 is still 421 in the release of 3 February 2023',
    ],
    [
      'another value than the file has',
      hiveland({ 'data/overrides.yaml': override({ published: 420 }) }),
      'override of another value: bees, Dale, 2021 is 421',
    ],
    [
      'an unknown release',
      hiveland({ 'data/overrides.yaml': override({ release: '2022-02-01' }) }),
      'unknown release: 2022-02-01',
    ],
    [
      'an unknown source',
      hiveland({ 'data/overrides.yaml': override({ source: 'wasps' }) }),
      'unknown source: wasps',
    ],
    [
      'an unknown area',
      hiveland({ 'data/overrides.yaml': override({ area: 'Dole' }) }),
      'unknown area: Dole',
    ],
    [
      'an unknown column',
      hiveland({ 'data/overrides.yaml': override({ column: 'wasps' }) }),
      'unknown column: wasps',
    ],
    [
      'a row that is not there',
      hiveland({ 'data/overrides.yaml': override({ period: '2018' }) }),
      'no row for Dale, 2018 in the release of 2022-02-02',
    ],
  ])('is refused for %s', async (_, files, what) => {
    const { faults, newsroom } = await deriving(files);
    expect(faults.join('\n')).toContain(`data/overrides.yaml:2 ${what}`);
    expect(existsSync(newsroom.derived)).toBe(false);
  });

  it('that a new release makes needless is a fault of the refresh', async () => {
    const newsroom = temporaryNewsroom(hiveland({ 'data/overrides.yaml': override() }));
    const plan = async (text: string) =>
      planRefresh(newsroom, {
        source: 'bees',
        file: 'b.csv',
        bytes: new TextEncoder().encode(text),
        released: '2023-02-03',
      });
    expect((await plan(LATER)).report.ok).toBe(true);
    expect((await plan(MENDED)).report.faults[0]?.what).toContain('source is mended');
  });
});
