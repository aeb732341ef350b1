import { expect, it } from 'vitest';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Attested } from '../prose/attested.ts';
import { sampleData } from '../test/tellText.ts';
import { approvalOf, approvedText, causeWords, unreadText } from '../test/unreadText.ts';

const COUNTS =
  'Police recorded {{ burglaries.latest | count: "burglary", "burglaries" }} {{ area.in }} in {{ burglaries.latest.period }}.';
const RATES = 'There were {{ rate.latest | per }} {{ area.in }} in {{ rate.latest.period }}.';
const STORY = `${COUNTS}\n\n${RATES}`;

/** The same data with another column title. */
function retitled(title: string): NewsroomData {
  const data = sampleData();
  const table = data.tables.get('burglary');
  const column = table?.columns.get('offences');
  if (!table || !column) throw new RangeError('no such column');
  const columns = new Map([...table.columns, ['offences', { ...column, title }]]);
  return { ...data, tables: new Map([...data.tables, ['burglary', { ...table, columns }]]) };
}

it('has a screen for each wording, and one for texts around the story', () => {
  const { causes } = unreadText(STORY);
  expect(causeWords(causes)).toEqual([
    'one wording: headline',
    'one wording: standfirst',
    'one wording: paragraph',
    'one wording: paragraph',
    'other texts: table title, source, site',
  ]);
});

it('has nothing to read of a story that was read', () => {
  expect(unreadText(STORY, { approvals: approvedText(STORY) }).causes).toEqual([]);
});

it('shows the same change of words in several wordings on one screen', () => {
  const approvals = approvedText(STORY.replaceAll('{{ area.in }}', 'around {{ area.the }}'));
  const { causes } = unreadText(STORY.replaceAll('{{ area.in }}', 'within {{ area.the }}'), { approvals });
  expect(causeWords(causes)).toEqual(['words: paragraph, paragraph']);
  expect(causes[0]?.members[0].replaces?.wording.text).toContain('around {area.the}');
});

it('shows what has changed in two ways on two screens', () => {
  const approvals = approvedText(STORY);
  const text = STORY.replace('Police recorded', 'Police noted').replace('There were', 'There have been');
  expect(causeWords(unreadText(text, { approvals }).causes)).toEqual([
    'one wording: paragraph',
    'one wording: paragraph',
  ]);
});

it('shows a column that is described in another way once, with all that speak of it', () => {
  const more = `${STORY}\n\nA second time, {{ burglaries.latest }} in {{ burglaries.latest.period }}.`;
  const { causes } = unreadText(more, {
    approvals: approvedText(more),
    data: retitled('Burglaries that the police recorded'),
  });
  expect(causeWords(causes)).toEqual(['column: paragraph, paragraph']);
  expect(causes[0]?.members[0].change?.with.added.join()).toContain('Burglaries that the police recorded');
});

it('shows facts that are new in several wordings on one screen', () => {
  const two = `${COUNTS}\n\nThat was {{ burglaries.latest }} in {{ burglaries.latest.period }}.`;
  const { wordings } = unreadText(two);
  const approvals = new Map(
    wordings.map((each) => {
      const facts = new Map(
        [...each.facts].map(([about, all]) => [about, new Set([...all].filter((fact) => fact !== 'zero'))]),
      );
      return [each.key, { ...approvalOf(each), facts }];
    }),
  );
  const { causes } = unreadText(two, { approvals });
  expect(causeWords(causes)).toEqual(['facts: paragraph, paragraph']);
});

it('does not group a change of words whose figures do what was not shown', () => {
  const old = STORY.replaceAll('{{ area.in }}', 'around {{ area.the }}');
  const approvals = new Map(
    [...approvedText(old)].map(([key, entry]) => [key, { ...entry, facts: new Map() }]),
  );
  const { causes } = unreadText(STORY.replaceAll('{{ area.in }}', 'within {{ area.the }}'), { approvals });
  expect(causeWords(causes).filter((words) => words.startsWith('words'))).toEqual([]);
});

it('asks for nothing where the same words print under the same conditions', () => {
  const old = `${COUNTS}\n\n{% if burglaries.rose %}Burglaries rose.{% elsif burglaries.fell %}Burglaries fell.{% elsif burglaries.unchanged %}Burglaries held.{% endif %}`;
  const fresh = `${COUNTS}\n\nBurglaries {{ burglaries | trend: "rose", "fell", "held" }}.`;
  expect(unreadText(fresh, { approvals: approvedText(old) }).causes).toEqual([]);
});

it('knows a rewrite that reads the same from the same cells', () => {
  const branches = `{% if burglaries.rose %}Burglaries went up from {{ burglaries.previous }}{% elsif burglaries.fell %}Burglaries went down from {{ burglaries.previous }}{% elsif burglaries.unchanged %}Burglaries went unchanged from {{ burglaries.previous }}{% endif %}.`;
  const movement = 'Burglaries went {{ burglaries.movement }}.';
  const approvals = approvedText(branches);
  expect(causeWords(unreadText(movement, { approvals }).causes)).toEqual(['one wording: paragraph']);
  expect(unreadText(movement, { approvals }).causes[0]?.members[0].printsTheSame).toBe(true);
  const other = unreadText(movement.replace('went', 'are'), { approvals });
  expect(other.causes[0]?.members[0].printsTheSame).toBe(false);
});

it.each([
  ['On average {{ burglaries | average: 3 }} a year.', 'On average {{ burglaries.average[3] }} a year.'],
  [
    'In Albia {{ nationally | average: 3 }} on average.',
    'In Albia {{ burglaries.nation.average[3] }} on average.',
  ],
  [
    '{% if regionRate.ranked %}In the {{ area.region }} it is {{ regionRate.rank | ordinal }}.{% endif %}',
    '{% if regionRate.ranked %}{% if rate.ranked %}In the {{ area.region }} it is {{ regionRate.rank | ordinal }}.{% endif %}{% endif %}',
  ],
])('evaluates what measures are told: %s', (old, fresh) => {
  const { causes } = unreadText(fresh, { approvals: approvedText(old) });
  for (const { members } of causes) expect(members[0].printsTheSame).toBe(true);
  expect(causes.length).toBeGreaterThan(0);
});

it('does not take other cells for the same, though they print alike', () => {
  const approvals = approvedText('In Eastmere it was {{ eastmere.latest }}.');
  const { causes } = unreadText('In Eastmere it was {{ eastmere.previous }}.', { approvals });
  expect(causes[0]?.members[0].printsTheSame).toBe(false);
});

it('never groups the words of persons', () => {
  const quotes =
    '> We were not asked.\n>\n> — Ada Lark, a locksmith, on 30 January 2025\n\n> They were not asked.\n>\n> — Bo Lark, a locksmith, on 30 January 2025\n';
  const approvals = approvedText(quotes.replaceAll('not asked', 'never asked'));
  const { causes } = unreadText(quotes, { approvals });
  expect(causeWords(causes)).toEqual(['one wording: quote', 'one wording: quote']);
});

it('shows help boxes on one screen, and headings on another', () => {
  const boxes = '## One\n\nPolice act.\n\n## Two\n\n::: help If you are burgled\nTell somebody.\n:::\n';
  expect(causeWords(unreadText(boxes).causes)).toContain('help boxes: heading, paragraph');
  expect(causeWords(unreadText(boxes).causes)).toContain('headings: heading, heading');
});

it('shows one sentence with the claims of several publishers on one screen', () => {
  const body =
    '{% if burglaries.rose %}Burglary is {% attested worst %}at its worst{% endattested %}.{% endif %}';
  const claims = (claim: Attested) =>
    ['national', 'west-marches', 'old-town'].map((slug) => ({
      ...claim,
      by: `The ${slug} Mercury`,
      areas: [slug],
    }));
  expect(causeWords(unreadText(body, { claims }).causes)).toContain(
    'claims: paragraph, paragraph, paragraph',
  );
});
