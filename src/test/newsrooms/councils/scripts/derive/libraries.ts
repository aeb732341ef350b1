import type { Recipe } from '../../../../../derive/recipe.ts';

interface Joined {
  readonly libraries: number | undefined;
  readonly residents: number | undefined;
  readonly residents_status: string | undefined;
}

// Both releases name these alike. Two names in one list would be one of each release.
const KEY = ['area', 'period'];

export default {
  title: 'Libraries by council',
  description:
    'Libraries open in each council area, with its residents and the libraries for each 100,000 of them',
  from: ['branch-counts', 'resident-estimates'],
  columns: {
    libraries: {
      title: 'Libraries open at the end of the year',
      kind: 'count',
      unit: { one: 'library', many: 'libraries' },
      minimumBase: 1,
    },
    residents: {
      title: 'Residents in the middle of the year',
      kind: 'population',
      unit: { one: 'resident', many: 'residents' },
    },
    rate: {
      title: 'Libraries per 100,000 residents',
      kind: 'rate',
      unit: { one: 'library', many: 'libraries' },
      denominator: 'per 100,000 residents',
      decimals: 1,
      formula: 'libraries ÷ residents × 100,000',
    },
  },
  derive: ({ aq, release }) =>
    release('branch-counts')
      // All rows on the left stay: an area or a year without residents still has its libraries.
      .join_left(release('resident-estimates'), [KEY, KEY])
      .derive({ residents_status: aq.escape(residentsStatus) })
      .derive({ rate: aq.escape(rate), rate_status: aq.escape(rateStatus) })
      .select(
        'area',
        'period',
        ...['libraries', 'residents', 'rate'].flatMap((name) => [name, `${name}_status`]),
      ),
} satisfies Recipe;

// A row that the other release lacks has no status either: it is not available.
function residentsStatus({ residents, residents_status }: Joined): string {
  return residents_status ?? (residents === undefined ? '[x]' : '');
}

function rate({ libraries, residents }: Joined): number | undefined {
  if (libraries === undefined || residents === undefined) return undefined;
  return Math.round((libraries / residents) * 1_000_000) / 10;
}

function rateStatus(row: Joined): string {
  return rate(row) === undefined ? '[x]' : '';
}
