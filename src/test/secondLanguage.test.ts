import { afterAll, describe, expect, it, vi } from 'vitest';
import { drawChart } from '../charts/index.ts';
import { painted } from '../charts/paint.ts';
import { embedsOf } from '../editions/embed.ts';
import { parseStory } from '../editions/readStory.ts';
import { tell } from '../editions/tell.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import { chartPicture } from '../graphics/chartPicture.ts';
import { sharedPicture, sharePicture } from '../graphics/sharePicture.ts';
import { embedCodes } from '../outputs/embeds/embedCodes.ts';
import { embedPage } from '../outputs/embeds/embedPage.ts';
import { figureHtml } from '../outputs/embeds/figureHtml.ts';
import { oembed } from '../outputs/embeds/oembed.ts';
import { chartSnippets, frameSnippet } from '../outputs/embeds/snippets.ts';
import { articleHtml } from '../outputs/html/articleHtml.ts';
import { readme } from '../outputs/pack/readme.ts';
import { siteFeed } from '../outputs/parts/atomFeed.ts';
import { chartCsv } from '../outputs/parts/chartData.ts';
import { wireText } from '../outputs/wire/wireText.ts';
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

\`\`\`chart
id: offences
type: line
column: burglary.offences
title: ${greek('Burglaries')}
subtitle: ${greek('Offences')}
\`\`\`
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

  const edition = told('west-marches');
  const pinned = { release: '2024-01-31', newer: '2025-01-31' };
  const language = languageOf(greekSite);

  it('hands over wire copy and articles without a word of English', () => {
    const corrected = { ...edition, corrections: [{ date: '2025-02-02', was: 'α', is: 'β', where: 'γ' }] };
    expect(latinWords(wireText(corrected, greekSite))).toEqual([]);
    expect(latinWords(articleHtml(corrected, greekSite))).toEqual([]);
    expect(latinWords(readme(corrected, greekSite).replaceAll(/^- [a-z.]+: /gm, ''))).toEqual([]);
    expect(latinWords(embedCodes(edition, greekSite))).toEqual([]);
    expect(latinWords(siteFeed(greekSite, [corrected]))).toEqual(['T', 'Z']);
  });

  it.each(embedsOf(edition))('shows embeds without a word of English: $kind', (embed) => {
    const pages = [null, pinned, { ...pinned, newer: null }].flatMap((each) =>
      [edition, { ...edition, gone: 'chart' as const }, { ...edition, gone: 'story' as const }].map((place) =>
        embedPage(embed, place, greekSite, each),
      ),
    );
    const { title, html } = oembed(embed, edition, greekSite);
    expect(latinWords([...pages, title, html, frameSnippet(embed, edition, greekSite)].join('\n'))).toEqual(
      [],
    );
    if (embed.kind === 'quote') return;
    const snippets = [true, false].flatMap((stays) => chartSnippets(embed, edition, greekSite, stays));
    const said = [
      figureHtml(embed, edition, greekSite),
      ...snippets.flatMap(({ name, use, code }) => [name, use, code]),
    ];
    expect(latinWords(said.join('\n'))).toEqual([]);
  });

  it('draws pictures and writes data without a word of English', () => {
    const charts = edition.body.flatMap((block) => (block.kind === 'chart' ? block.chart : []));
    expect(charts.length).toBeGreaterThan(0);
    const shared = [sharePicture(edition, greekSite).svg, sharedPicture(edition, greekSite).alt];
    const drawn = charts.flatMap((chart) => [chartPicture(chart, greekSite).svg, chartCsv(chart, language)]);
    expect(latinWords([...shared, ...drawn].join('\n'))).toEqual([]);
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
  strip: { column: 'thefts.rate' },
  tiles: { column: 'thefts.rate' },
  slope: { column: 'thefts.rate' },
  'slope ': { as: 'dots', column: 'thefts.thefts' },
  multiples: { column: 'thefts.rate' },
  'then-and-now': { column: 'thefts.thefts' },
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
      latinWords(
        [
          painted(drawings.wide.body),
          painted(drawings.phone.body),
          alt,
          description,
          ...notes,
          ...cells,
        ].join('\n'),
      ),
    ).toEqual([]);
  });
});
