import type { Desk } from '../editions/desk.ts';
import { parseStory } from '../editions/readStory.ts';
import { type Told, tell } from '../editions/tell.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import { siteSchema } from '../newsroom/site.ts';
import { passageText } from '../prose/passage.ts';
import { madeUpArea, madeUpAreas, madeUpTable } from './tables.ts';

/**
 * A small desk of made-up figures on which a line of story can be tried. In the West Marches
 * burglaries are at their highest, on the Isle of Gulls at their lowest; Eastmere has a tie with the
 * year before, the West Moors have no figure for 2021, and Old Town is not comparable.
 */
export function madeUpDesk(site: Partial<Desk['site']> = {}): Desk {
  const periods = ['2019', '2020', '2021', '2022', '2023', '2024'];
  const burglary = madeUpTable({
    id: 'burglary',
    periods,
    columns: {
      offences: {
        title: 'Burglaries recorded',
        unit: { one: 'burglary', many: 'burglaries' },
        words: ['burgl', 'offence'],
      },
      charged: {
        title: 'Burglaries that led to a charge',
        unit: { one: 'charge', many: 'charges' },
        words: ['charge'],
        partOf: 'offences',
      },
      rate: {
        title: 'Burglaries per 1,000 homes',
        kind: 'rate',
        unit: { one: 'burglary', many: 'burglaries' },
        denominator: 'per 1,000 homes',
        decimals: 1,
        origin: 'computed',
        formula: 'burglaries ÷ homes × 1,000',
      },
      wait: {
        title: 'Average time to a charge',
        kind: 'duration',
        unit: { one: 'day', many: 'days' },
        words: ['charge', 'wait'],
      },
    },
    cells: {
      albia: {
        offences: [2400, 2300, 2100, 2200, 2250, 2500],
        charged: [240, 250, 260, 270, 280, 300],
        rate: [4, 3.9, 3.6, 3.7, 3.8, 4.2],
        wait: [30, 31, 33, 36, 40, 44],
      },
      'west-marches': {
        offences: [400, 420, 450, 470, 480, 610],
        charged: [40, 42, 46, 50, 61, 366],
        rate: [4.1, 4.3, 4.6, 4.8, 4.9, 6.2],
        wait: [20, 22, 25, 27, 30, 15],
      },
      'west-moors': {
        offences: [90, 80, null, 70, 72, 9],
        charged: [9, 8, null, 7, 7, 1],
        rate: [2.9, 2.6, null, 2.3, 2.3, 0.3],
        wait: [12, 11, null, 10, 9, 9],
      },
      eastmere: {
        offences: [200, 210, 190, 180, 200, 200],
        charged: [20, 21, 19, 18, 20, 20],
        rate: [5, 5.3, 4.8, 4.5, 5, 5],
        wait: [14, 14, 14, 14, 14, 14],
      },
      'isle-of-gulls': {
        offences: [60, 55, 44, 33, 22, 0],
        charged: [6, 5, 4, 3, 2, 0],
        rate: [3, 2.8, 2.2, 1.7, 1.1, 0],
        wait: [40, 38, 36, 34, 32, 30],
      },
      'old-town': {
        offences: [5, 6, 7, 8, 9, 10],
        charged: [1, 1, 1, 1, 1, 1],
        rate: [99, 99, 99, 99, 99, 99],
        wait: [1, 1, 1, 1, 1, 1],
      },
    },
  });
  const census = madeUpTable({
    id: 'census',
    periods: ['2011', '2021'],
    columns: {
      disabled: {
        title: 'People with a disability',
        kind: 'percentage',
        unit: { one: 'per cent', many: 'per cent' },
        decimals: 1,
        words: ['disab'],
      },
      carers: {
        title: 'People who give unpaid care',
        kind: 'percentage',
        unit: { one: 'per cent', many: 'per cent' },
        decimals: 1,
        words: ['carer', 'caring'],
      },
      women: {
        title: 'Women who give unpaid care',
        kind: 'percentage',
        unit: { one: 'per cent', many: 'per cent' },
        decimals: 1,
        words: ['carer'],
      },
    },
    cells: {
      albia: { disabled: [19.5, 17.8], carers: [11.3, 9], women: [12.8, 10.3] },
      'west-marches': { disabled: [22.7, 21.1], carers: [12.6, 10.5], women: [14.3, 12] },
      'west-moors': { disabled: [20, 19], carers: [10.4, 9.6], women: [11, 10.1] },
      eastmere: { disabled: [14.4, [14.4, '[p]']], carers: [8.1, 8.4], women: [9, 9.2] },
    },
  });
  const tables = new Map([burglary, census].map((table) => [table.id, table]));
  return {
    site: siteSchema.parse({ ...SITE, ...site }),
    areas: madeUpAreas,
    nation: madeUpArea('albia'),
    tables,
  };
}

const SITE = {
  name: 'The Albian',
  description: 'News of Albia.',
  url: 'https://albian.example',
  publisher: { name: 'The Albian', url: 'https://albian.example' },
  byline: 'Data desk',
  nation: 'Albia',
  areaKinds: {},
};

const FRONT = `---
headline: Burglary {{ area.in }}
standfirst: What the figures say
published: 2025-01-31
editions: { areas: shire, of: burglary }
figures:
  burglaries: burglary.offences
  charges: burglary.charged
  rate: burglary.rate
  wait: burglary.wait
  disability: census.disabled
  care: census.carers
  women: census.women
  nationally: { column: burglary.offences, area: nation }
  nationalRate: { column: burglary.rate, area: nation }
  nationalCare: { column: census.carers, area: nation }
  eastmere: { column: burglary.offences, area: eastmere }
  eastmereRate: { column: burglary.rate, area: eastmere }
attested:
  worst:
    says: Burglaries were at their highest since records began
    by: Albian Home Office
    date: 2025-01-30
    url: https://example.org/
    figure: burglaries
    period: "2024"
    release: 2024-01-31
---
`;

/** First line of the body in the file, for tests of line numbers. */
export const BODY_LINE = FRONT.split('\n').length;

export interface TellOptions {
  /** Slug of the area; the West Marches. */
  readonly area?: string;
  readonly site?: Partial<Desk['site']>;
}

/** Tells a body of text for one area. @throws {RangeError} when the text is no valid story */
export function tellText(body: string, { area = 'west-marches', site = {} }: TellOptions = {}): Told {
  const desk = madeUpDesk(site);
  const faults = new FaultList();
  const story = parseStory(FRONT + body, 'burglary', 'story.md', desk, faults);
  if (!story) throw new RangeError(faults.all.map(formatFault).join('\n'));
  return tell(story, madeUpArea(area), desk);
}

/** The body as readers have it, a line for each passage; headline and standfirst are left out. */
export function plainBody({ passages }: Told): string {
  return passages.slice(2).map(passageText).join('\n');
}

/** What is wrong, without the sentence and the remedy. */
export function whatIsWrong({ faults }: Told): string[] {
  return faults.map(({ what, warning }) => `${warning ? '(warning) ' : ''}${what.split(' in “')[0]}`);
}
