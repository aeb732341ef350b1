import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { passageText } from '../prose/passage.ts';
import { approveAll } from '../test/approveAll.ts';
import { deskOf, tellAll } from '../test/desk.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { besideAnswer } from './beside.ts';
import { Desk } from './desk.ts';
import { figureAnswer } from './figure.ts';
import { branchEditions, type PassageAnswer, passageAnswer } from './passage.ts';

const STORY = 'lifeboats';
let desk: Desk;

beforeAll(() => {
  desk = deskOf('harbour');
  tellAll(desk, STORY);
});

/** Index of the passage of an edition that begins so. */
function at(edition: string, begin: string): number {
  const passages = desk.edition(STORY, edition)?.sound?.passages ?? [];
  return passages.findIndex((passage) => passageText(passage).startsWith(begin));
}

function answer(edition: string, begin: string): PassageAnswer {
  const found = passageAnswer(desk, STORY, edition, at(edition, begin));
  if (!found) throw new RangeError(`no passage: ${begin}`);
  return found;
}

function branchesOf({ statements }: PassageAnswer): string[] {
  return statements.flatMap(({ branches }) =>
    branches.map(({ label, isTaken, editions }) => `${isTaken ? '> ' : ''}${label}: ${editions}`),
  );
}

describe('passageAnswer', () => {
  it('shows the lines around a passage, and marks its own', () => {
    const { file, line, source } = answer('brackness', 'It is the lowest');
    expect({ file, line }).toEqual({ file: 'content/stories/lifeboats/story.md', line: 64 });
    expect(source.map(({ number }) => number)).toEqual([61, 62, 63, 64, 65, 66, 67]);
    expect(source.filter(({ isOwn }) => isOwn).map(({ number }) => number)).toEqual([64]);
  });

  it('takes all lines of a headline for its own', () => {
    const { source } = answer('brackness', 'Fewer lifeboat');
    expect(source.filter(({ isOwn }) => isOwn).map(({ number }) => number)).toEqual([3, 4, 5, 6]);
  });

  it('takes for its own the lines that tags join to it', () => {
    const { source } = answer('brackness', 'Crews answered');
    expect(source.filter(({ isOwn }) => isOwn).map(({ number }) => number)).toEqual([44, 45, 46, 47]);
  });

  it('counts the editions that take each branch', () => {
    expect(branchesOf(answer('brackness', 'Fewer lifeboat'))).toEqual([
      '> callouts.available: 8',
      'else: 1',
      'callouts.rose: 5',
      '> callouts.fell: 2',
      'else: 1',
    ]);
  });

  it('says what a condition compares in this edition', () => {
    const branches = answer('brackness', 'Fewer lifeboat').statements.flatMap((each) => each.branches);
    expect(branches.find(({ label }) => label === 'callouts.fell')?.grounds).toEqual([
      {
        name: 'callouts.fell',
        what: 'Lifeboat call-outs, Brackness',
        compared: '48 in 2023, against 51 in 2022',
      },
    ]);
  });

  it('shows a wording at its extremes, with what is not proved of it', () => {
    const { wording } = answer('brackness', 'It is the lowest');
    expect(wording).toMatchObject({ isRead: false, read: null, editions: 2, reason: [] });
    expect(wording?.examples.map(({ edition, traits }) => [edition, ...traits])).toEqual([
      ['brackness', 'smallest change', 'highest here'],
      ['free-quay', 'lowest here', 'longest text'],
    ]);
    const titles = wording?.support.map(({ title }) => title.map(({ text }) => text).join(''));
    expect(titles).toContain('Not proved');
  });

  it('shows a claim of others with its source', () => {
    const [claim] = answer('isle-of-marrow', 'The Mercury says').attested;
    expect(claim).toMatchObject({ id: 'record', date: '2024-02-05', lapsed: '' });
  });

  it('finds nothing where there is no such passage, edition or story', () => {
    expect(passageAnswer(desk, STORY, 'brackness', 999)).toBeNull();
    expect(passageAnswer(desk, STORY, 'atlantis', 0)).toBeNull();
    expect(passageAnswer(desk, 'atlantis', 'brackness', 0)).toBeNull();
  });
});

describe('branchEditions', () => {
  it('names the editions that take a branch, and the others', () => {
    const story = desk.story(STORY);
    const branch = answer('brackness', 'Fewer lifeboat').statements[1]?.branches[1];
    const { taken, others } = story ? branchEditions(story, branch?.id ?? '') : { taken: [], others: [] };
    expect(taken).toEqual([
      { slug: 'brackness', name: 'Brackness' },
      { slug: 'free-quay', name: 'Free Quay' },
    ]);
    expect(others).toHaveLength(7);
  });
});

describe('besideAnswer', () => {
  it('chooses editions that differ, and says why', () => {
    const beside = besideAnswer(desk, STORY, 'brackness', at('brackness', 'It is the lowest'), []);
    expect(beside?.chosen.map(({ slug, reasons }) => [slug, ...reasons])).toEqual([
      ['norrwick', 'no value', 'another branch: else of callouts.available', 'longest text'],
      ['isle-of-marrow', 'another branch: callouts.recordHigh.available and callouts.recordHigh'],
      ['free-quay', 'largest change: fell 100 per cent from 1', 'smallest value: 0'],
    ]);
  });

  it('finds the passage where it has another index, or stands under another condition', () => {
    const heading = besideAnswer(desk, STORY, 'brackness', at('brackness', 'Who goes out'), ['national']);
    expect(heading?.asked).toMatchObject([{ slug: 'national', passage: at('national', 'Who goes out') }]);
    const record = besideAnswer(desk, STORY, 'brackness', at('brackness', 'It is the lowest'), ['national']);
    expect(record?.asked).toMatchObject([{ passage: at('national', 'Not since 2020') }]);
  });

  it('says so where an edition does not print it', () => {
    const asked = besideAnswer(desk, STORY, 'isle-of-marrow', at('isle-of-marrow', 'The Mercury says'), [
      'kelda',
    ]);
    expect(asked?.asked).toEqual([
      { slug: 'kelda', name: 'Kelda', passage: null, reasons: ['does not print it'], runs: [] },
    ]);
  });
});

describe('figureAnswer', () => {
  it('leads from a number to its cell, and to the publisher’s', () => {
    const figure = figureAnswer(desk, STORY, 'brackness', 'known-1');
    expect(figure).toMatchObject({ printed: '48', what: 'Lifeboat call-outs, Brackness', period: '2023' });
    expect(figure?.cells).toEqual([
      {
        ...{ file: 'data/derived/lifeboats.csv', line: 19, column: 'callouts', status: '' },
        ...{ area: 'Brackness', period: '2023', value: '48' },
      },
    ]);
    expect(figure?.origins).toEqual([
      {
        ...{ how: 'published', cell: 'line 22, column “Call-outs”', line: 22 },
        file: 'data/sources/lifeboat-returns/2024-02-01.csv',
      },
    ]);
    expect(figure?.strip).toMatchObject({ areas: 7, lowest: 'Free Quay 0', highest: 'Isle of Marrow 120' });
  });

  it('says what a statement compares', () => {
    const claim = figureAnswer(desk, STORY, 'brackness', 'claim-1');
    expect(claim).toMatchObject({ isStatement: true, printed: '“It is the lowest count”' });
    expect(claim?.how).toContain('48 in 2023, against 64 in 2019');
  });

  it('finds nothing where there is no such row', () => {
    expect(figureAnswer(desk, STORY, 'brackness', 'known-99')).toBeNull();
  });
});

describe('a wording that was read', () => {
  let read: Desk;

  beforeAll(() => {
    const newsroom = copyNewsroom('harbour');
    approveAll(newsroom);
    edit(newsroom, 'content/stories/lifeboats/story.md', 'It is the lowest count', 'It was the lowest count');
    read = new Desk(newsroom, () => '2024-05-01');
    read.readAll();
    tellAll(read, STORY);
  });

  const wordingAt = (passage: number) => passageAnswer(read, STORY, 'brackness', passage)?.wording;

  it('says by whom, and when', () => {
    expect(wordingAt(2)).toMatchObject({ isRead: true, read: { by: 'Test desk', on: '2024-05-06' } });
  });

  it('and has changed since shows the difference', () => {
    const wording = wordingAt(3);
    const lines = wording?.reason.map((line) => line.map(({ text }) => text).join(''));
    expect(wording?.isRead).toBe(false);
    expect(lines?.[0]).toBe('Changed since Test desk approved it on 2024-05-06:');
    expect(lines?.[1]).toContain('[-is-]{+was+}');
  });
});

/** What is answered while the story has another text. */
function edited<T>(from: string, to: string, ask: () => T): T {
  const file = desk.story(STORY)?.path ?? '';
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(from, to));
  desk.readStory(STORY);
  tellAll(desk, STORY);
  const answered = ask();
  writeFileSync(file, text);
  desk.readStory(STORY);
  tellAll(desk, STORY);
  return answered;
}

describe('a changed text', () => {
  it('with a fault leaves the passage in sight, and shows the fault with its edit', () => {
    const index = at('brackness', 'Crews answered');
    const ask = () => passageAnswer(desk, STORY, 'brackness', index);
    const broken = edited('{{ callouts.latest | count: "call-out" }}', '{{ calouts.latest }}', ask);
    expect(broken).toMatchObject({ line: 44, wording: null });
    expect(broken?.faults).toMatchObject([
      { fault: { line: 44, edit: { from: 'calouts', to: 'callouts' } } },
    ]);
  });

  it('shows why a claim of others has lapsed', () => {
    const ask = () => answer('isle-of-marrow', 'The Mercury says').attested;
    const next = '\n    - areas: [national]';
    const claims = edited(`release: 2024-02-01${next}`, `release: 2023-02-01${next}`, ask);
    expect(claims).toMatchObject([{ id: 'record', lapsed: expect.stringContaining('1 February 2023') }]);
  });

  it('shows which branch no edition takes, and its words', () => {
    const ask = () => answer('isle-of-marrow', 'The Mercury says');
    const never = edited('says that it was', 'says{% if national %} aloud{% endif %} that it was', ask);
    const [branch] = never.statements.at(-1)?.branches ?? [];
    expect(branch).toMatchObject({ label: 'national', editions: 0, isNever: true });
    const words = never.source.flatMap(({ parts }) => parts).filter(({ isNever }) => isNever);
    expect(words.map(({ text }) => text)).toEqual([' aloud']);
  });
});
