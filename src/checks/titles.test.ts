import { describe, expect, it } from 'vitest';
import { parseStory } from '../editions/readStory.ts';
import { tell } from '../editions/tell.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import { areasOf } from '../newsroom/areas.ts';
import type { ColumnSpec } from '../tables/column.ts';
import { sampleArea, sampleAreas, sampleTable } from '../test/tables.ts';
import { sampleData } from '../test/tellText.ts';

/** Towns whose names are words, and columns whose titles have such words. */
const TOWNS = ['Reading', 'Bath', 'Battle', 'Rugby', 'Wells', 'March', 'Hope'];

const towns = TOWNS.map((name, i) => {
  return { ...sampleArea('eastmere'), name, slug: name.toLowerCase(), code: `T${i}`, aliases: [] };
});
const areas = areasOf([...sampleAreas.all, ...towns]);

const COLUMNS: Record<string, [values: number[], spec: Partial<ColumnSpec>]> = {
  offences: [[106, 116, 146], counted('Offences recorded', 'offence')],
  previous: [[96, 106, 116], counted('Offences recorded, previous year', 'offence')],
  population: [[4000, 4000, 4040], { ...counted('Resident population', 'resident'), kind: 'population' }],
  rate: [
    [26.5, 29, 36.1],
    {
      ...counted('Offences per 1,000 residents', 'offence'),
      kind: 'rate',
      denominator: 'per 1,000 residents',
      decimals: 1,
    },
  ],
  age: [[10, 10, 11], { ...counted('Reading age', 'year'), kind: 'duration' }],
  visits: [[36, 38, 35], counted('Bath house visits', 'visit')],
  battles: [[15, 16, 17], counted('Battle re-enactments', 're-enactment')],
  clubs: [[27, 28, 26], counted('Rugby clubs', 'club')],
  wells: [[30, 31, 33], counted('Wells and boreholes', 'well')],
  marches: [[23, 24, 25], counted('Protest marches', 'march', 'marches')],
};

function counted(title: string, one: string, many = `${one}s`): Partial<ColumnSpec> {
  return { title, unit: { one, many } };
}

const own = Object.fromEntries(Object.entries(COLUMNS).map(([name, [values]]) => [name, values]));
const told = ['albia', 'west-marches', ...towns.map(({ slug }) => slug)];
const table = sampleTable({
  id: 'town',
  periods: ['2022', '2023', '2024'],
  areas,
  columns: Object.fromEntries(Object.entries(COLUMNS).map(([name, [, spec]]) => [name, spec])),
  cells: Object.fromEntries(told.map((slug) => [slug, own])),
});
const data = { ...sampleData(), areas, tables: new Map([['town', table]]) };

const FRONT = `---
headline: The town
standfirst: What the figures say
published: 2025-01-31
editions: { areas: shire, of: town }
figures:
${Object.keys(COLUMNS)
  .map((name) => `  ${name}: town.${name}`)
  .join('\n')}
  inBath: { column: town.offences, area: bath }
---
`;

function faultsOf(line: string): string[] {
  const faults = new FaultList();
  const story = parseStory(`${FRONT}${line}\n`, 'town', 'story.md', data, faults);
  const found = story ? tell(story, sampleArea('west-marches'), data).faults : faults.all;
  return found.map(formatFault);
}

describe('a sentence about a column', () => {
  it.each([
    'Offences {{ area.in }} rose to {{ offences }} in {{ offences.latest.period }}.',
    'Offences rose {{ area.in }}.',
    '{{ offences | count: "offence" }} were recorded {{ area.in }}, {{ offences.movement }} the year before.',
    'Offences rose to {{ offences }} from {{ previous }} the year before {{ area.in }}.',
    'There were {{ offences }} offences {{ area.in }}, up from {{ previous }} the previous year.',
    'There were {{ rate | per }} {{ area.in }} in {{ rate.latest.period }}.',
    'There were {{ offences }} offences recorded among {{ population }} residents {{ area.in }}.',
    '{% claim rate.rose %}The rate of offences rose{% endclaim %} {{ area.in }}.',
    '{% claim population.rose %}The population grew{% endclaim %} {{ area.in }}.',
  ])('is not broken by a column beside it: %s', (line) => {
    expect(faultsOf(line)).toEqual([]);
  });

  it.each([
    'Reading age {{ area.in }} rose to {{ age }}.',
    'Reading ages were {{ age }} on average.',
    'Reading age rose.',
    'There were {{ visits }} Bath house visits.',
    'Fewer Bath house visits were counted {{ area.in }}.',
    'Bath house visits fell.',
    'Battle re-enactments rose {{ area.in }} to {{ battles }}.',
    'Rugby clubs fell in number {{ area.in }}.',
    'Of all Rugby clubs, {{ clubs }} are {{ area.in }}.',
    'Protest marches rose {{ area.in }}.',
    'Wells {{ area.in }} numbered {{ wells }}.',
    'There were {{ offences }} offences {{ area.in }}, against {{ inBath }} in Bath.',
  ])('does not name the area whose name is in its title: %s', (line) => {
    expect(faultsOf(line)).toEqual([]);
  });

  it.each([
    'There were {{ offences }} offences, said Theresa March, a councillor.',
    'Ms Reading counted {{ offences }} offences.',
    'Last week, Emma Reading counted {{ offences }} offences.',
    'Bath and shower orders were up: {{ offences }} offences were recorded.',
    'Reading and writing lessons cut the {{ offences }} offences.',
  ])('does not take a person or an ordinary word for an area: %s', (line) => {
    expect(faultsOf(line).filter((fault) => fault.includes('not named'))).toEqual([]);
  });

  it.each([
    'There were {{ offences }} offences in rural Reading.',
    'Rural Reading had {{ offences }} offences.',
    'Bath and nearby towns had {{ offences }} offences.',
    'Bath and Reading had {{ offences }} offences.',
    'In March Reading had {{ offences }} offences.',
    'Since Monday Reading had {{ offences }} offences.',
    'In the West Reading had {{ offences }} offences.',
    'Police in the town of Reading recorded {{ offences }} offences.',
  ])('takes a name for an area where it may be one: %s', (line) => {
    expect(faultsOf(line).join()).toContain('not named');
  });

  it.each([
    'Bath house visits rose.',
    'Rugby clubs rose in number {{ area.in }}.',
    'Reading age in Reading was {{ age }}.',
    'There were {{ visits }} Bath house visits in Bath.',
    'Rugby had {{ clubs }} clubs.',
    'There were {{ previous }} offences {{ area.in }} in {{ offences.latest.period }}.',
    '{% claim previous.rose %}The population grew{% endclaim %} {{ area.in }}.',
    'There were {{ population }} offences {{ area.in }}.',
  ])('is refused where it is false: %s', (line) => {
    expect(faultsOf(line)).not.toEqual([]);
  });
});
