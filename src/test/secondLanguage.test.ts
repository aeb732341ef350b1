import { afterAll, describe, expect, it, vi } from 'vitest';
import { drawChart } from '../charts/index.ts';
import { parseStory } from '../editions/readStory.ts';
import { tell } from '../editions/tell.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import { languageOf } from '../words/languages.ts';
import { greek, greekAreas, greekSite, greekTable, latinWords } from './secondLanguage.ts';
import { chartContext } from './tables.ts';
import { tellTables } from './tellTables.ts';
import { thefts } from './thefts.ts';

// Other tests of this worker share what they import, and must not share what is mocked here.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('../words/languages.ts');
  vi.doUnmock('../words/inEnglish.ts');
  vi.resetModules();
});

vi.mock('../words/languages.ts', async (original) => {
  const real = await original<typeof import('../words/languages.ts')>();
  const { masked } = await import('./secondLanguage.ts');
  return {
    ...real,
    languageOf: (site: Parameters<typeof real.languageOf>[0]) => masked(real.languageOf(site)),
  };
});

vi.mock('../words/inEnglish.ts', async () => {
  const { enGB } = await import('../words/en-GB/index.ts');
  return { inEnglish: enGB('pa') };
});

const tables = new Map([thefts, ...tellTables()].map((table) => [table.id, greekTable(table)]));
const areaAt = (slug: string) => {
  const area = greekAreas.bySlug.get(slug);
  if (!area) throw new RangeError(slug);
  return area;
};
const data = { site: greekSite, areas: greekAreas, nation: areaAt('albia'), tables };

const STORY = `---
headline: "${greek('Burglary')} {{ area.in }} {{ burglaries.change | direction }}"
standfirst: "${greek('What')} {{ burglaries.percentChange | moved }}, {{ area.possessive }}"
published: 2025-01-31
updates:
  - { date: 2025-02-01, what: "${greek('New figures')}" }
corrections:
  - { date: 2025-02-02, was: "${greek('ten')}", is: "${greek('nine')}" }
editions: { areas: shire, of: burglary }
figures:
  burglaries: burglary.offences
  charges: burglary.charged
  rate: burglary.rate
  wait: burglary.wait
  care: census.carers
  price: homes.price
  jobless: jobs.rate
  waiting: hospital.list
attested:
  worst:
    says: ${greek('Burglaries were at their highest')}
    by: ${greek('Home Office')}
    date: 2025-01-30
    url: https://example.org/
    figure: burglaries
    period: "2024"
    release: 2024-01-31
---
{{ burglaries.latest | count: "${greek('burglary')}" }} {{ burglaries.latest.period }} {{ burglaries.movement }}
{% if burglaries.ranked %}{{ burglaries.standing }} {{ burglaries.rank | ordinal }}{% endif %} {{ burglaries.streak }}
{{ burglaries.rankOf }} {{ charges.share }} {{ charges.share.period }} {{ charges.change }}
{{ rate.latest | per }} {{ wait.latest }} {{ wait.change }} {{ care.latest }} {{ care.oneIn }}
{% if price.available %}{{ price.latest.period }} {{ jobless.latest.period }} {{ jobless.change }} {{ waiting.percentChange }}{% endif %}
{{ "2024-10-08" | date }} {{ area.the }} {{ nation.in }} {% attested worst %}${greek('worst')}{% endattested %}

> ${greek('It hurts.')}
> — ${greek('A victim')}
`;

function told(slug: string) {
  const faults = new FaultList();
  const story = parseStory(STORY, 'burglary', 'story.md', data, faults);
  if (!story) throw new RangeError(faults.all.map(formatFault).join('\n'));
  const { edition, faults: found } = tell(story, areaAt(slug), data);
  if (!edition) throw new RangeError(found.map(formatFault).join('\n'));
  return edition;
}

describe('a site in a second language', () => {
  it.each(['west-marches', 'eastmere', 'albia'])('tells an edition without a word of English: %s', (slug) => {
    const { headline, standfirst, body, known } = told(slug);
    const said = [
      headline.plain,
      standfirst.plain,
      ...body.flatMap((block) => (block.kind === 'prose' ? [block.plain] : [])),
      ...known.flatMap(({ printed, what, period, how }) => [printed, what, period, how]),
    ];
    expect(latinWords(said.join('\n'))).toEqual([]);
  });
});

const CHARTS = {
  line: { column: 'thefts.rate', areas: ['area', 'nation', 'west-moors', 'eastmere'] },
  'line ': { columns: ['thefts.thefts', 'thefts.solved'] },
  column: { column: 'thefts.thefts' },
  'column ': { column: 'thefts.change' },
  bar: { column: 'thefts.rate', reference: 'nation' },
  'bar ': { columns: ['thefts.share', 'thefts.women'], area: 'nation' },
  bars: { mode: 'grouped', columns: ['thefts.thefts', 'thefts.solved'], from: 2019 },
  'bars ': { mode: 'stacked', columns: ['thefts.solved', 'thefts.attempts'], from: 2018 },
  nested: { columns: ['thefts.thefts', 'thefts.solved', 'thefts.jailed'] },
  waffle: { columns: ['thefts.share', 'thefts.women'], area: 'nation' },
  'waffle ': { as: 'grid', columns: ['thefts.share', 'thefts.women'], area: 'nation' },
  tiles: { column: 'thefts.rate' },
  slope: { column: 'thefts.rate' },
  dot: { column: 'thefts.thefts' },
  multiples: { column: 'thefts.rate' },
  number: { column: 'thefts.thefts' },
  table: { column: 'thefts.thefts' },
  'table ': { columns: ['thefts.thefts', 'thefts.solved', 'thefts.rate'] },
};

describe('charts in a second language', () => {
  const context = chartContext([...tables.values()], {
    areas: greekAreas,
    area: areaAt('west-marches'),
    nation: areaAt('albia'),
    language: languageOf(greekSite),
  });

  it.each(Object.entries(CHARTS))('have no word of English: %s', (type, settings) => {
    const { drawings, alt, description, table, notes } = drawChart(
      { type: type.trim(), ...settings },
      context,
    );
    const cells = [table.columns.map(({ label }) => label), ...table.rows].flat();
    expect(
      latinWords([drawings.wide.body, drawings.phone.body, alt, description, ...notes, ...cells].join('\n')),
    ).toEqual([]);
  });
});
