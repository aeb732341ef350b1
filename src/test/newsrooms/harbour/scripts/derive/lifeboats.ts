import type { Recipe } from '../../../../../derive/recipe.ts';

export default {
  title: 'Lifeboat call-outs by harbour',
  description: 'Call-outs of lifeboats from each harbour by calendar year, by day and by night, and boats.',
  from: ['lifeboat-returns'],
  columns: {
    callouts: {
      title: 'Lifeboat call-outs',
      kind: 'count',
      unit: { one: 'call-out', many: 'call-outs' },
      words: ['launch'],
      nouns: ['time', 'times'],
    },
    nights: {
      title: 'Call-outs at night',
      kind: 'count',
      unit: { one: 'call-out', many: 'call-outs' },
      partOf: 'callouts',
    },
    days: {
      title: 'Call-outs by day',
      kind: 'count',
      unit: { one: 'call-out', many: 'call-outs' },
      partOf: 'callouts',
      formula: 'call-outs − call-outs at night',
    },
    boats: { title: 'Boats registered', kind: 'population', unit: { one: 'boat', many: 'boats' } },
    rate: {
      title: 'Call-outs per 1,000 boats',
      kind: 'rate',
      unit: { one: 'call-out', many: 'call-outs' },
      denominator: 'per 1,000 boats',
      decimals: 1,
      formula: 'call-outs ÷ boats × 1,000',
    },
  },
  breaks: [{ from: '2019', because: 'Launches that were stood down count from 2019' }],
  derive: ({ aq, release }) =>
    release('lifeboat-returns')
      .derive({
        days: aq.escape(byDay),
        days_status: aq.escape((row: Counted) => (byDay(row) === undefined ? '[x]' : '')),
        rate: aq.escape(rate),
        rate_status: aq.escape((row: Counted) => (rate(row) === undefined ? '[x]' : '')),
      })
      .select(
        'area',
        'period',
        ...['callouts', 'nights', 'days', 'boats', 'rate'].flatMap((name) => [name, `${name}_status`]),
      ),
} satisfies Recipe;

interface Counted {
  readonly callouts: number | undefined;
  readonly nights: number | undefined;
  readonly boats: number;
}

function byDay({ callouts, nights }: Counted): number | undefined {
  return callouts === undefined || nights === undefined ? undefined : callouts - nights;
}

/** Rounded as it is shown, so that two harbours which read the same also rank the same. */
function rate({ callouts, boats }: Counted): number | undefined {
  return callouts === undefined ? undefined : Math.round((callouts / boats) * 10_000) / 10;
}
