import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Fault } from '../faults/fault.ts';
import { withEdit } from '../faults/spanOfEdit.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { checkNewsroom } from './checkNewsroom.ts';

/** A mistake, what is put in its place to mend it, and what is said of it. */
interface Planted {
  readonly wrong: string;
  readonly right: string;
  readonly what: string;
}

const PLANTED: readonly Planted[] = [
  { wrong: 'standfist: What', right: 'standfirst: What', what: 'unknown key: standfist' },
  { wrong: 'lifeboats.nihgts', right: 'lifeboats.nights', what: 'unknown column: lifeboats.nihgts' },
  { wrong: 'period: "2O21"', right: 'period: "2021"', what: 'wrong value for figures.before.period: 2O21' },
  { wrong: 'area: keld ', right: 'area: kelda ', what: 'unknown area: keld' },
  {
    wrong: 'release: soon',
    right: 'release: 2024-02-01',
    what: 'wrong value for attested.record[0].release: soon',
  },
  {
    wrong: 'date: 2023-01-01',
    right: 'date: 2024-03-03',
    what: 'dated before the story was published: 2023-01-01',
  },
  { wrong: '{{ callouts.latest | cont: "call-out" }}', right: 'None', what: 'unknown filter: cont' },
  { wrong: '{{ launches.latest }}', right: 'many', what: 'unknown figure: launches' },
  { wrong: 'callouts.latst', right: 'callouts.latest', what: 'unknown name after callouts: latst' },
  { wrong: '24 boats', right: 'Boats', what: 'unbound number in the paragraph: 24 in “24 boats went out.”' },
  { wrong: 'doubled', right: 'were counted', what: 'the figures do not bear out the paragraph: doubled' },
  { wrong: 'lifeboats.calouts', right: 'lifeboats.callouts', what: 'unknown column of lifeboats: calouts' },
  {
    wrong: '— Wil Ansgar, coxswain',
    right: '— Wil Ansgar, coxswain, in 2024',
    what: 'a quote without a date',
  },
];

const STORY = 'content/stories/gales/story.md';

const TEXT = `---
headline: "A gale {{ area.in }}"
standfist: What the gale did
published: 2024-02-10
editions: { areas: harbour, of: lifeboats }
figures:
  callouts: lifeboats.callouts
  nights: lifeboats.nihgts
  before: { column: lifeboats.callouts, period: "2O21" }
  kelda: { column: lifeboats.callouts, area: keld }
attested:
  record:
    - says: Call-outs were at their highest since the great storm
      by: Sund Lifeboat Board
      date: 2024-02-05
      url: https://lifeboats.example/press
      figure: callouts
      period: "2023"
      release: soon
updates:
  - { date: 2023-01-01, what: New figures }
---
{% if callouts.available %}
It was {{ callouts.latest | cont: "call-out" }} {{ area.in }}. 24 boats went out.

They were {{ launches.latest }} {{ area.in }}. And {{ callouts.latst }} in {{ callouts.latest.period }}.

{% if nights.share.available %}At night there were {{ nights.latest }}, or {{ nights.share }}.{% endif %}

{% if before.available %}There were {{ before }} in {{ before.period }}.{% endif %} {% if kelda.available %}On Kelda there were {{ kelda.latest }}.{% endif %} It is {% attested record %}a record{% endattested %}.
{% endif %}

{% if area.slug == "brackness" %}
Call-outs {{ area.in }} doubled.
{% endif %}

\`\`\`chart
id: trend
type: line
column: lifeboats.calouts
title: Call-outs year by year
subtitle: Lifeboat call-outs
\`\`\`

> We go out when others come in.
>
> — Wil Ansgar, coxswain
`;

const newsroom = copyNewsroom('harbour');
mkdirSync(path.join(newsroom.root, path.dirname(STORY)));

async function faultsOf(text: string): Promise<readonly Fault[]> {
  writeFileSync(path.join(newsroom.root, STORY), text);
  const { faults } = await checkNewsroom(newsroom, 1);
  return faults;
}

const whats = (faults: readonly Fault[]) => faults.map(({ what }) => what).toSorted();

it('tells all faults of a story in one round, and none that follows from another', async () => {
  const faults = await faultsOf(TEXT);
  const untold = PLANTED.filter(({ what }) => !faults.some((fault) => fault.what.startsWith(what)));
  expect(untold).toEqual([]);
  expect(whats(faults)).toHaveLength(PLANTED.length);
  const lines = faults.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

it.each(PLANTED)('leaves exactly the others where one is mended: $what', async ({ wrong, right, what }) => {
  expect(TEXT.split(wrong)).toHaveLength(2);
  const before = await faultsOf(TEXT);
  const after = await faultsOf(TEXT.replace(wrong, right));
  expect(after.map((fault) => fault.what)).toEqual(
    before.filter((fault) => !fault.what.startsWith(what)).map((fault) => fault.what),
  );
});

it('mends those that have an edit, and only those', async () => {
  const before = await faultsOf(TEXT);
  const edited = before.flatMap((fault) => ({ fault, text: withEdit(TEXT, fault) ?? [] }));
  const mends = edited.filter(({ text }) => text.length > 0);
  expect(mends.map(({ fault }) => fault.edit?.to)).toEqual([
    'standfirst',
    'nights',
    'kelda',
    'count',
    'callouts.latest',
    'callouts',
  ]);
  for (const { fault, text } of mends) {
    const after = await faultsOf(String(text));
    expect(whats(after)).toEqual(whats(before.filter((each) => each !== fault)));
  }
});

/** A change of a file, and the fault that it makes. */
const ELSEWHERE: readonly [what: string, make: (copy: Newsroom) => void][] = [
  [
    'content/site.yaml  wrong value for url',
    (copy) => edit(copy, 'content/site.yaml', 'url: https://example.org/data/', 'url: example'),
  ],
  [
    'content/stories/lifeboats/story.md  unbound number',
    (copy) =>
      edit(
        copy,
        'content/stories/lifeboats/story.md',
        'There is little to compare it with.',
        'There are 7 to compare it with.',
      ),
  ],
  [
    'content/stories/storm-warnings/story.md  unknown key',
    (copy) => edit(copy, 'content/stories/storm-warnings/story.md', 'draft: true', 'daft: true'),
  ],
  [
    'data/areas.csv  wrong comparable',
    (copy) =>
      edit(
        copy,
        'data/areas.csv',
        'Hallow,hallow,harbour,SU00,,in,,yes',
        'Hallow,hallow,harbour,SU00,,in,,maybe',
      ),
  ],
  [
    'data/derived/crews.csv  derived table was changed by hand',
    (copy) => appendFileSync(path.join(copy.derived, 'crews.csv'), '\n'),
  ],
  [
    'data/sources/lifeboat-returns/source.yaml  unknown key',
    (copy) => edit(copy, 'data/sources/lifeboat-returns/source.yaml', 'publisher:', 'publsher:'),
  ],
  [
    'scripts/derive/crews.ts  unknown source',
    (copy) => edit(copy, 'scripts/derive/crews.ts', "from: ['crew-survey']", "from: ['crew-surveys']"),
  ],
];

it('tells faults of the site, of areas, tables, sources, recipes and of all stories in one round, by file', async () => {
  const copy = copyNewsroom('harbour');
  for (const [, make] of ELSEWHERE) make(copy);
  const { faults } = await checkNewsroom(copy, 1);
  const told = faults.map(({ file, what }) => `${file}  ${what}`);
  expect(told.map((text, i) => text.slice(0, ELSEWHERE[i]?.[0].length))).toEqual(
    ELSEWHERE.map(([what]) => what),
  );
});
