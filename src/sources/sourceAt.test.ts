import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { acceptRefresh, planRefresh } from '../refresh/planRefresh.ts';
import { beesCsv, hiveland, SOURCE_YAML } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';

const NEW = beesCsv();
const RENAMED = NEW.replace('Bees', 'Bees seen');
const WASPS = NEW.replace(/$/gm, ',1').replace('Bees,1', 'Bees,Wasps').replace(/,1$/, '');
const GONE = NEW.replace(/$/gm, ',1').replace('Bees,1', 'Bees,Note').replace(/,1$/, '');

function refresh(newsroom: Newsroom, text: string, released = '2023-02-03') {
  const bytes = new TextEncoder().encode(text);
  return planRefresh(newsroom, { source: 'bees', file: 'bees.csv', bytes, released });
}

/** Writes what a fault says into `source.yaml`, line for line. */
function paste(newsroom: Newsroom, mend: string, pick = 0) {
  const file = path.join(newsroom.sources, 'bees/source.yaml');
  const lines = mend.replace(/^.*under columns: {2}/, '').split(/ {2}(?:and|or) {2}/);
  const chosen = mend.includes('  and  ') ? lines : [lines[pick] ?? ''];
  const text = readFileSync(file, 'utf8');
  const headers = chosen.map((line) => line.split(':')[0] ?? '');
  const kept = text.split('\n').filter((line) => !headers.some((header) => line.startsWith(`  ${header}:`)));
  kept.splice(kept.indexOf('columns:') + 1, 0, ...chosen.map((line) => `  ${line}`));
  writeFileSync(file, kept.join('\n'));
}

/** What the refresh says with each of the faults mended as told. */
async function mended(text: string, pick = 0, files = hiveland()) {
  const newsroom = temporaryNewsroom(files);
  await derive(newsroom, { write: true });
  const { report } = await refresh(newsroom, text);
  expect(report.ok).toBe(false);
  const [fault] = report.faults;
  paste(newsroom, fault?.mend ?? '', pick);
  const plan = await refresh(newsroom, text);
  return { newsroom, what: fault?.what, mend: fault?.mend, plan };
}

describe('a column that not all files of a source have', () => {
  it('may be renamed: the mend works as it stands, and both names are one column', async () => {
    const { newsroom, what, mend, plan } = await mended(RENAMED);
    expect([what, mend]).toEqual([
      'missing column: Bees',
      'if it is Bees under another name, write under columns:  Bees: { kind: number, name: bees, until: 2022-02-02 }  and  Bees seen: { kind: number, name: bees, since: 2023-02-03 }',
    ]);
    expect(plan.report.faults).toEqual([]);
    expect(plan.report.releases[0]?.newPeriods).toMatchObject([{ period: { id: '2022' }, areas: 9 }]);
    expect(plan.report.releases[0]?.suspicions).toEqual([]);
    acceptRefresh(plan);
    expect((await derive(newsroom, { write: false })).written).toEqual([]);
  });

  it.each([
    ['number', 0],
    ['ignore', 1],
  ])('may be new, as %s', async (kind, pick) => {
    const { mend, plan } = await mended(WASPS, pick);
    expect(mend).toContain(`kind: ${kind}`);
    expect(plan.report.faults.map(({ what }) => what)).toEqual(
      // The recipe of this newsroom takes all columns, so it has to say what a new one is.
      kind === 'number' ? ['undeclared column: wasps', 'undeclared column: wasps_status'] : [],
    );
  });

  it('has no value before it came, and after it went, because it is not available', async () => {
    const yaml = SOURCE_YAML.replace(
      '  Bees:',
      '  Note: { kind: number, name: note, since: 2023-02-03 }\n  Bees:',
    );
    const recipe = hiveland()
      ['scripts/derive/bees.ts']?.toString()
      .replace(
        'columns: {',
        "columns: { note: { title: 'Notes', kind: 'count', unit: { one: 'note', many: 'notes' } },",
      );
    const files = hiveland({ 'data/sources/bees/source.yaml': yaml, 'scripts/derive/bees.ts': recipe ?? '' });
    const newsroom = temporaryNewsroom(files);
    await derive(newsroom, { write: true });
    const table = () => readFileSync(path.join(newsroom.derived, 'bees.csv'), 'utf8').split('\n');
    expect(table().slice(0, 2)).toEqual([
      'area_code,area,period,note,note_status,bees,bees_status',
      'H0,Hiveland,2019,,[x],3601,',
    ]);
    acceptRefresh(await refresh(newsroom, GONE));
    expect(table()[1]).toBe('H0,Hiveland,2019,1,,3601,');
    const { report } = await refresh(newsroom, NEW.replace('3970', '3971'), '2024-02-03');
    expect(report.faults).toMatchObject([
      {
        what: 'missing column: Note',
        mend: 'if files no longer have it, write under columns:  Note: { kind: number, name: note, since: 2023-02-03, until: 2023-02-03 }',
      },
    ]);
  });

  it('is declared once for each file', async () => {
    const twice = (rest: string) =>
      SOURCE_YAML.replace('  Bees:', `  Seen: { kind: number, name: bees${rest} }\n  Bees:`);
    const derived = (yaml: string) =>
      derive(temporaryNewsroom(hiveland({ 'data/sources/bees/source.yaml': yaml })), { write: false });
    await expect(derived(twice(', since: 2023-02-03'))).rejects.toThrow('two columns have one name: bees');
    await expect(derived(twice(', since: 2023-02-03, until: 2023-01-01'))).rejects.toThrow(
      'until before since: 2023-01-01',
    );
  });
});
