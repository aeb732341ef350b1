import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tellNewsroom } from '../../editions/newsroomEditions.ts';
import { FaultList, formatFault } from '../../faults/fault.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { buildPages, contents, siteIn } from '../builtSite.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { runCommand } from '../runCommand.ts';
import { builtCopy } from '../sharedSite.ts';

const STORY = 'content/stories/museum-visits/story.md';

/** The story's last sentence; a test's own stands two lines below it. */
const LAST = 'Of the visitors {{ area.in }}, {{ free.latest }} paid nothing.';
const LINE = 20;

const chart = (keys: string) =>
  `\`\`\`chart\n${keys}\ntype: line\ncolumn: museums.visits\ntitle: Visits {{ area.in }}\nsubtitle: Visits to museums\n\`\`\``;

/** What an editor writes, and what the answer is. */
const WRONG: readonly [what: string, sentence: string, answer: RegExp][] = [
  ['a typed number', 'Of the visitors, 62 paid nothing.', /unbound number .*: 62/],
  ['a number in words', 'Nearly two thirds of the visitors paid nothing.', /unbound number/],
  ['a typed number before a full stop', 'The visitors were 14,745.', /unbound number .*: 14,745 in/],
  ['a typed percentage', 'Of the visitors, 62% paid nothing.', /unbound number .*: 62%/],
  ['a figure that nobody declared', 'In all {{ visitors.latest }} came.', /unknown figure: visitors/],
  ['a measure that there is not', 'In all {{ visits.newest }} came.', /unknown name after visits: newest/],
  ['a filter that there is not', 'In all {{ visits.latest | plus: 1 }} came.', /unknown filter: plus/],
  ['a tag that there is not', '{% assign x = 1 %}', /unknown tag: assign/],
  ['a tag of another language', '{% if national %}A{% elseif national %}B{% endif %}', /did you mean elsif/],
  [
    'curly quotes in a tag',
    'There were {{ visits.latest | count: “visit” }}.',
    /unexpected character[\s\S]*write straight quotes/,
  ],
  ['one equals sign', '{% if area.slug = "levels" %}A{% endif %}', /write == to compare/],
  ['a brace too few', 'In all {{ visits.latest } came.', /close \{\{ with \}\}/],
  [
    'single braces',
    'In all { visits.latest } came.',
    /braces that print nothing[\s\S]*write \{\{ visits\.latest \}\}/,
  ],
  [
    'a tag that is torn',
    '{ % if visits.rose %}',
    /braces that print nothing[\s\S]*write \{% if visits\.rose %\}/,
  ],
  [
    'a statement that is compared',
    '{% if visits.rose > 1 %}A{% endif %}',
    /can't compare: visits\.rose and 1[\s\S]*\{% if visits\.rose %\}/,
  ],
  ['a place for a statement', '{% if nation %}A{% endif %}', /not a statement: nation/],
  [
    'a measure after a single value',
    'In all {{ visits.latest.latest }} came.',
    /visits\.latest is one value: write visits\.latest/,
  ],
  ['a word that the figures deny', 'Visits {{ area.in }} soared.', /do not bear out .*: soared/],
  [
    'a superlative that they deny',
    'Visits {{ area.in }} are at their highest.',
    /do not bear out .*: highest/,
  ],
  [
    'a noun that the table does not count',
    'There were {{ visits.latest | count: "robbery", "robberies" }} {{ area.in }}.',
    /beside “robbery”[\s\S]*expected {2}visit, visits[\s\S]*under nouns/,
  ],
  [
    'the wrong direction',
    '{% if visits.rose %}Visits {{ area.in }} fell.{% else %}Visits {{ area.in }} fell.{% endif %}',
    /do not bear out .*: fell in “Visits in Upper Venn fell/,
  ],
  [
    'a claim that is false in one edition',
    '{% claim visits.fell %}Visits {{ area.in }} fell.{% endclaim %}',
    /false claim: visits\.fell[\s\S]*upper-venn[\s\S]*9 in the first quarter of 2025, 7 in the fourth quarter/,
  ],
  [
    'a judgement that a gap prevents',
    '{% if everywhere.rose %}More came everywhere in Vennland.{% endif %}',
    /can't be judged: everywhere\.rose/,
  ],
  [
    'a record of two periods',
    '{% claim free.recordHigh %}A record{% endclaim %} {{ area.in }}.',
    /false claim|can't be judged/,
  ],
  [
    'a figure of another place, beside this one’s name',
    'Of the visitors in Upper Venn, {{ levels.latest }} paid nothing.',
    /a figure for an area that is not named beside it: Levels, beside Upper Venn/,
  ],
  [
    'a figure of another place, beside no name',
    'There {{ levels.latest }} paid nothing.',
    /a figure for an area that is not named beside it: Levels, beside no name/,
  ],
  [
    'a figure of another time',
    'In {{ visits.latest.period }} there were {{ visits.first | count: "visit" }} {{ area.in }}.',
    /a figure for the first quarter of 2024/,
  ],
  [
    'a percentage of a small base',
    'Visits {{ area.in }} moved by {{ visits.percentChange }}.',
    /missing value: visits\.percentChange[\s\S]*upper-venn[\s\S]*the base is 7, below the minimum of 20/,
  ],
  [
    'a value that is missing',
    'There were {{ everywhere.latest | count: "visit" }} in Vennland.',
    /missing value: everywhere\.latest[\s\S]*everywhere\.available/,
  ],
  [
    'a value of another period that is missing',
    'In Vennland it was {{ everywhere | at: "2024-Q1" }}.',
    /everywhere at 2024-Q1[\s\S]*earlier: \{ column: museums\.visits, period: 2024-Q1 \}[\s\S]*if earlier\.available/,
  ],
  [
    'a period as readers see it',
    'There were {{ visits | at: "first quarter of 2024" }} {{ area.in }}.',
    /not a period: first quarter of 2024[\s\S]*write at: "2024-Q1"/,
  ],
  [
    'a statement in print',
    'There were {{ visits.rose }} {{ area.in }}.',
    /a statement can't be printed: visits\.rose/,
  ],
  [
    'a denominator that there is not',
    'There were {{ visits.latest | per }} {{ area.in }}.',
    /no rate: latest/,
  ],
  ['a bare number', 'There were {{ 62 }} visitors.', /a number without a figure: 62/],
  [
    'a literal that does not say what it is',
    'Call {{ 62 | literal }}.',
    /literal: what the number is has to be said/,
  ],
  ['a link that runs', '[Read](javascript:alert) the notes.', /link refused: javascript:alert/],
  [
    'two charts that lead',
    ['one', 'two'].map((id) => chart(`id: ${id}\nlead: true`)).join('\n\n'),
    /a second lead chart[\s\S]*leave lead out here/,
  ],
  ['two charts with one id', [1, 2].map(() => chart('id: one')).join('\n\n'), /chart id is taken: one/],
  [
    'a claim that nobody attested',
    'It was {% attested record %}so{% endattested %}.',
    /unknown attested claim: record/,
  ],
  ['an unknown box', '::: sidebar Numbers\nWords.\n:::', /unknown box: sidebar/],
  ['a box that does not end', '::: note Numbers\nWords.', /box is not closed: note/],
  ['a chart that does not end', '```chart\nid: a\n\n```chart\nid: b\n```', /chart is not closed/],
  ['code in a fence', '```python\nprint()\n```', /unknown fence: python/],
];

/** The museums' newsroom with one more sentence, and figures of another province and of the nation. */
function museumsWith(sentence: string): Newsroom {
  const newsroom = copyNewsroom('quarters');
  const more =
    '  levels: { column: museums.free, area: levels }\n  everywhere: { column: museums.visits, area: nation }\n';
  edit(newsroom, STORY, '  free: museums.free\n', `  free: museums.free\n${more}`);
  edit(newsroom, STORY, LAST, `${LAST}\n\n${sentence}`);
  return newsroom;
}

describe('a story with words that the figures do not bear out', () => {
  it.each(WRONG)('is refused for %s', (_, sentence, answer) => {
    const faults = new FaultList();
    tellNewsroom(museumsWith(sentence), faults);
    const stopping = faults.all.filter(({ warning }) => !warning);
    expect(stopping.map(formatFault).join('\n')).toMatch(answer);
    const last = LINE + sentence.split('\n').length - 1;
    expect(stopping.map(({ file }) => file)).toEqual(stopping.map(() => STORY));
    expect(stopping.some(({ line }) => line >= LINE && line <= last)).toBe(true);
  });

  it('is refused for a branch that is not closed, at the first of the branches around it', () => {
    const faults = new FaultList();
    tellNewsroom(museumsWith('{% if visits.rose %}More came.'), faults);
    expect(faults.all.map(formatFault)).toEqual([
      `${STORY}:14:1  {% if visits.available %} is not closed by {% endif %}`,
    ]);
  });

  it('is refused for one mistake by one fault, though it stands within a branch', () => {
    const faults = new FaultList();
    tellNewsroom(museumsWith('{% assign x = 1 %}'), faults);
    expect(faults.all.map(({ line, what }) => `${line}  ${what}`)).toEqual([`${LINE}  unknown tag: assign`]);
  });

  it('is told without a fault when the words are true', () => {
    const faults = new FaultList();
    tellNewsroom(museumsWith('Of the visitors {{ area.in }}, {{ free.latest }} paid nothing.'), faults);
    expect(faults.all).toEqual([]);
  });
});

const WRONG_SENTENCE = 'Of the visitors, 62% paid nothing.';

describe('front matter with a mistake in a figure', () => {
  it('is refused for the part of it that is wrong', () => {
    const newsroom = copyNewsroom('quarters');
    const wrong = '  free: { colum: museums.free }\n  old: { column: museums.free, period: 2024 }\n';
    edit(newsroom, STORY, '  free: museums.free\n', wrong);
    const faults = new FaultList();
    tellNewsroom(newsroom, faults);
    const told = faults.all.map(({ line, what, mend }) => `${line}  ${what}: ${mend}`);
    expect(told).toEqual([
      '10  unknown key: figures.free.colum: did you mean column?',
      expect.stringContaining('11  wrong value for figures.old.period: 2024: write text (in quotes'),
    ]);
  });
});

describe('a command that is not used as it is meant', () => {
  it('says how it is used', async () => {
    const command = 'check';
    const { root } = copyNewsroom('quarters');
    const [asked, refused] = await Promise.all(
      ['--help', '--hlep'].map((option) => runCommand(command, root, {}, [option])),
    );
    expect([asked?.status, asked?.stdout, asked?.stderr]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^usage: npm run ${command}`)),
      '',
    ]);
    expect([refused?.status, refused?.stdout]).toEqual([1, '']);
    expect(refused?.stderr).toMatch(/^Unknown option '--hlep'[\s\S]*usage: npm run /);
  });
});

describe('a build that is refused', () => {
  it('leaves the site that was there as it was, byte for byte, and nothing half-written', async () => {
    const newsroom = await builtCopy('quarters');
    const before = contents(siteIn(newsroom.dist));
    edit(newsroom, STORY, LAST, `${LAST}\n\n${WRONG_SENTENCE}`);
    const { status, stderr } = await runCommand('build', newsroom.root);
    expect(status).toBe(1);
    expect(stderr).toContain(`${STORY}:18  unbound number in the paragraph: 62%`);
    expect(contents(siteIn(newsroom.dist))).toEqual(before);
    expect(readdirSync(newsroom.cache).filter((name) => /staging|previous/.test(name))).toEqual([]);

    edit(newsroom, STORY, WRONG_SENTENCE, '');
    expect(contents(await buildPages(newsroom))).toEqual(before);
  });
});
