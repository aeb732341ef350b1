import { existsSync, readFileSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList } from '../faults/fault.ts';
import { ledgerYaml, readLedger } from '../ledger/ledger.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { approveAll } from '../test/approveAll.ts';
import { edit } from '../test/newsroomCopy.ts';
import { hiveland, STORY } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { enterAddresses } from './enterAddresses.ts';

const FILE = 'content/stories/bees/story.md';
let newsroom: Newsroom;

beforeEach(async () => {
  newsroom = temporaryNewsroom(hiveland({ 'content/stories/hives/story.md': STORY }));
  edit(newsroom, 'content/site.yaml', 'approval: { required: false }\n', '');
  await derive(newsroom, { write: true });
  approveAll(newsroom);
});

/** What approving the story of the bees does. */
function enterBees(): { done: string; whats: string[] } {
  const faults = new FaultList();
  const told = tellNewsroom(newsroom, faults);
  const bees = told?.stories.find(({ story }) => story.slug === 'bees');
  if (!told || !bees) throw new Error('not told');
  const done = enterAddresses(newsroom, bees, told.data, faults);
  return { done, whats: faults.all.filter(({ warning }) => !warning).map(({ what }) => what) };
}

const ledger = () => readFileSync(newsroom.ledgerFile, 'utf8');

describe('the ledger', () => {
  it('begins with the addresses of all stories, whichever is approved first', () => {
    const whole = ledger();
    rmSync(newsroom.ledgerFile);
    expect(enterBees().done).toBe('addresses entered in content/addresses.yaml');
    expect(ledger()).toBe(whole);
  });

  it('is read as it was written', () => {
    const read = readLedger(newsroom, new FaultList());
    expect(read && ledgerYaml(read)).toBe(ledger());
  });

  it('gets what is new of the story that was approved, and keeps all else as it stands', () => {
    const before = ledger();
    expect(enterBees().done).toBe('');
    edit(
      newsroom,
      FILE,
      '> Bees are well.',
      '> Hives are full.\n>\n> — Ben Okri, minister, May 2022\n\n> Bees are well.',
    );
    expect(enterBees().whats).toEqual([]);
    const added = ledger()
      .split('\n')
      .filter((line) => !before.includes(line));
    expect(added).toEqual([
      '      quote-2: { since: 2022-02-02, by: "Ben Okri, minister, May 2022", says: Hives are full. }',
    ]);
    expect(ledger().split('\n')).toHaveLength(before.split('\n').length + 1);
  });

  it('is left alone while an address would be lost', () => {
    const before = ledger();
    edit(newsroom, FILE, 'id: trend', 'id: course');
    expect(enterBees()).toEqual({
      done: '',
      whats: ['addresses would be lost, those of a chart of bees: trend'],
    });
    expect(ledger()).toBe(before);
  });

  it('is not begun where nobody has to read', () => {
    rmSync(newsroom.ledgerFile);
    edit(newsroom, 'content/site.yaml', 'nation: H0\n', 'nation: H0\napproval: { required: false }\n');
    expect(enterBees().done).toBe('');
    expect(existsSync(newsroom.ledgerFile)).toBe(false);
  });
});
