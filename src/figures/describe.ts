import type { FigureWords, Language } from '../words/language.ts';
import type { Value } from './result.ts';

/** What a value is, for a reader who asks: `Change in offences recorded`. The area is said beside it. */
export function describeValue(value: Value, { figures: { titles } }: Language): string {
  const { title } = value.series.column;
  switch (value.kind) {
    case 'change':
    case 'points':
      return titles.change(title);
    case 'percentage-change':
      return value.how === '' ? title : titles.percentageChange(title);
    case 'rank':
      return titles[isRank(value.measure) ? value.measure : 'rank'](title);
    case 'one-in':
      return titles.oneIn(title);
    case 'percentage':
      return value.measure === 'share' ? titles.share(title, wholeTitle(value)) : title;
    default:
      return title;
  }
}

const RANKS = [
  'rankOf',
  'rankFromLowest',
  'standing',
  'streak',
] as const satisfies (keyof FigureWords['titles'])[];

function isRank(measure: string): measure is (typeof RANKS)[number] {
  return RANKS.some((rank) => rank === measure);
}

function wholeTitle({ series }: Value): string | undefined {
  const { partOf } = series.column;
  return partOf && series.table.columns.get(partOf)?.title;
}
