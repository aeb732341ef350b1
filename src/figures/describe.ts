import type { FigureWords, Language } from '../words/language.ts';
import { OF_AREAS } from './ofAreas.ts';
import { otherName } from './pairMeasures.ts';
import type { Value } from './result.ts';

/** What a value is, for a reader who asks: `Change in offences recorded`. The area is said beside it. */
export function describeValue(value: Value, language: Language): string {
  const { titles } = language.figures;
  const { base, title: own } = value.series.column;
  const title = base === undefined ? own : titles.index(own, base);
  const { beside, measure, argument = '' } = value;
  if (beside && isOfTwo(measure)) return titles[measure](title, otherName(beside, value, { language }));
  if (isOfMany(measure)) return titles[measure](title);
  if (measure === 'per') return titles.per(title, argument);
  switch (value.kind) {
    case 'change':
    case 'points':
      return titles.change(title);
    case 'percentage-change':
      return value.how === '' ? title : titles.percentageChange(title);
    case 'rank':
      return titles[isRank(measure) ? measure : (value.counts ?? 'rank')](title);
    case 'one-in':
      return titles.oneIn(title);
    case 'percentage':
      return value.measure === 'share' ? titles.share(title, wholeTitle(value)) : title;
    default:
      return title;
  }
}

type Title = keyof FigureWords['titles'];

/** Measures whose titles go by their own names. */
const isOfTwo = isOneOf('difference', 'times', 'shareOf', 'forEvery');
const isOfMany = isOneOf('average', 'total', 'rises', 'falls', 'belowZero', ...OF_AREAS, 'areas');
const isRank = isOneOf('rankOf', 'rankFromLowest', 'standing', 'streak');

function isOneOf<Name extends Title>(...names: readonly Name[]): (measure: string) => measure is Name {
  const all: ReadonlySet<string> = new Set(names);
  return (measure): measure is Name => all.has(measure);
}

function wholeTitle({ series }: Value): string | undefined {
  const { partOf } = series.column;
  return partOf && series.table.columns.get(partOf)?.title;
}
