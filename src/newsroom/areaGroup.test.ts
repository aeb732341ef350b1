import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { SHIRES } from '../test/measuring.ts';
import { sampleArea, sampleAreas } from '../test/tables.ts';
import { plainBody, tellText, whatIsWrong } from '../test/tellText.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { areaGroup } from './areaGroup.ts';
import { readAreas } from './areas.ts';

const HEAD = 'code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row';

function read(column: string, texts: readonly [string, string, string]) {
  const faults = new FaultList();
  const rows = [
    'A0,Albia,albia,country,,,in,,yes,,',
    'A1,Kelda,kelda,shire,A0,,in,,yes,,',
    'A2,Venn,venn,shire,A0,,in,The Venn,yes,,',
  ];
  const csv = [`${HEAD},${column}`, ...rows.map((row, i) => `${row},${texts[i]}`)].join('\n');
  const areas = readAreas(temporaryNewsroom({ 'data/areas.csv': `${csv}\n` }), faults);
  return { areas, faults: faults.all.map(formatFault) };
}

describe('a column of areas.csv', () => {
  it('groups areas', () => {
    const { areas, faults } = read('region', ['', 'North', 'North']);
    expect([faults, areas.bySlug.get('kelda')?.groups]).toEqual([[], { region: 'North' }]);
  });

  it('names neighbours, which have to be areas', () => {
    expect(read('neighbours', ['', 'The Venn', 'A1']).faults).toEqual([]);
    expect(read('neighbours', ['', 'Ven', 'A1']).faults).toEqual([
      'data/areas.csv:3:36  unknown neighbour: Ven\n    mend      did you mean venn?',
    ]);
  });

  it('has a plain name', () => {
    expect(read('The Region', ['', '', '']).faults[0]).toContain('unknown column: The Region');
  });
});

describe('areaGroup', () => {
  const of = (slug: string, by: string) => areaGroup(sampleArea(slug), by, SHIRES, sampleAreas);

  it.each([
    ['west-marches', 'region', 'Uplands', ['west-marches', 'west-moors']],
    ['eastmere', 'region', 'Seaboard', ['eastmere', 'isle-of-gulls']],
    ['west-marches', 'neighbours', '', ['west-marches', 'west-moors', 'eastmere']],
    ['eastmere', 'parent', 'Albia', SHIRES.map(({ slug }) => slug)],
    ['old-town', 'region', '', []],
  ])('of %s by %s', (slug, by, name, slugs) => {
    const group = of(slug, by);
    expect([group.name, group.areas.map((area) => area.slug)]).toEqual([name, slugs]);
  });

  it('is the same array for all areas of a group', () => {
    expect(of('west-marches', 'region').areas).toBe(of('west-moors', 'region').areas);
  });
});

describe('a figure among some areas', () => {
  const say = (body: string, area: string) => {
    const told = tellText(body, { area });
    return [plainBody(told), whatIsWrong(told)];
  };
  const HIGHEST = '{% claim regionRate.highest %}The rate of burglary is the highest{% endclaim %}';

  it('is ranked among those', () => {
    expect(say(`${HIGHEST} in the {{ area.region }}.`, 'eastmere')).toEqual([
      'The rate of burglary is the highest in the Seaboard.',
      [],
    ]);
    expect(
      say(
        'The {{ regionRate.standing }} of {{ regionRate.rankOf }} rates in the {{ area.region }}.',
        'west-moors',
      ),
    ).toEqual(['The lowest of two rates in the Uplands.', []]);
    expect(
      say(
        '{% claim neighbourRate.highest %}The rate is higher{% endclaim %} than in each of its neighbours.',
        'west-marches',
      )[1],
    ).toEqual([]);
  });

  it.each(['', ' in the country', ' of all shires'])('says among which: the highest%s', (where) => {
    expect(say(`${HIGHEST}${where}.`, 'eastmere')[1]).toEqual([
      'among areas of Seaboard only, which the sentence does not say: highest',
    ]);
  });

  it('says so in its row of evidence', () => {
    const told = tellText('The {{ regionRate.standing }} rate in the {{ area.region }}.', {
      area: 'eastmere',
    });
    expect(told.edition?.known[0]?.how).toBe(
      'rank among 2 comparable areas; computed: offences ÷ homes × 1,000; as published: line 25, column “Burglaries recorded”; areas of Seaboard only',
    );
  });
});
