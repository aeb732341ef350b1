import type { Recipe } from '../../../../../derive/recipe.ts';

const crates = { kind: 'count', unit: { one: 'crate', many: 'crates' } } as const;
const growers = { kind: 'percentage', unit: { one: 'grower', many: 'growers' }, decimals: 1 } as const;

export default {
  title: 'Orchards by valley',
  description: 'Crates of apples picked, pressed and exported, by valley and year, and who grows them.',
  from: ['orchard-survey'],
  columns: {
    crates: { title: 'Crates picked', ...crates },
    pressed: { title: 'Crates pressed', ...crates, partOf: 'crates' },
    exported: { title: 'Crates exported as cider', ...crates, partOf: 'pressed' },
    fresh: {
      title: 'Crates sold fresh',
      ...crates,
      partOf: 'crates',
      formula: 'crates − crates pressed',
    },
    trees: { title: 'Apple trees', kind: 'population', unit: { one: 'tree', many: 'trees' } },
    rate: {
      title: 'Crates per 1,000 trees',
      kind: 'rate',
      unit: { one: 'crate', many: 'crates' },
      denominator: 'per 1,000 trees',
      decimals: 1,
      formula: 'crates ÷ trees × 1,000',
    },
    growers: { title: 'Growers who press their own', ...growers },
    new_growers: { title: 'New growers who press their own', ...growers },
  },
  breaks: [{ from: '2020', because: 'Windfalls count from 2020' }],
  derive: ({ aq, release }) => {
    const known = ({ crates }: Counted) => crates !== undefined;
    return release('orchard-survey')
      .derive({
        fresh: aq.escape((row: Counted) => (known(row) ? (row.crates ?? 0) - (row.pressed ?? 0) : undefined)),
        fresh_status: aq.escape((row: Counted) => (known(row) ? '' : '[x]')),
        rate: aq.escape((row: Counted) =>
          known(row) ? Math.round(((row.crates ?? 0) / row.trees) * 10_000) / 10 : undefined,
        ),
        rate_status: aq.escape((row: Counted) => (known(row) ? '' : '[x]')),
      })
      .select('area', 'period', ...COLUMNS.flatMap((name) => [name, `${name}_status`]));
  },
} satisfies Recipe;

const COLUMNS = ['crates', 'pressed', 'exported', 'fresh', 'trees', 'rate', 'growers', 'new_growers'];

interface Counted {
  readonly crates: number | undefined;
  readonly pressed: number | undefined;
  readonly trees: number;
}
