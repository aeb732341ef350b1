import type { Edit } from '../faults/edit.ts';
import { printsMoney, type ValueKind } from '../figures/result.ts';
import { isKnown, latestPoint, printedValue, type Series } from '../figures/series.ts';
import { startHigh } from '../words/letterCase.ts';
import { words } from './closedClasses.ts';
import type { NamedSeries } from './known.ts';
import type { Figure, Reading, Statement, Token } from './reading.ts';
import type { Verdict } from './verdict.ts';
import { namesOf, nounsOf, says } from './vocabulary.ts';

/**
 * The mends that need nobody's judgement in an edition: one word for its opposite, a figure for the number that is its
 * value. Whether other editions bear them out is for the caller to prove.
 */

/** `up` with `down`; only words that fit wherever their opposite stands. */
const PAIRS = `rise fall, rises falls, rose fell, risen fallen, rising falling, increase decrease, increases decreases,
  increased decreased, increasing decreasing, up down, upward downward, upwards downwards, higher lower, above below,
  larger smaller, longer shorter, highest lowest, largest smallest, longest shortest`;

const OPPOSITES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(/,\s+/u).flatMap((pair): [string, string][] => {
    const [up = '', down = ''] = pair.split(' ');
    return [
      [up, down],
      [down, up],
    ];
  }),
);

/**
 * The opposite of a denied word, where the figures bear that out.
 * @param weigh as the word was weighed
 */
export function oppositeOf(
  reading: Reading,
  relation: Statement,
  weigh: (reading: Reading, relation: Statement) => Verdict,
): { readonly edit?: Edit } {
  const { says: said, word, at, last, isNegated } = relation;
  const opposite = OPPOSITES.get(word);
  if (!opposite || at !== last || isNegated || !('way' in said) || isAfterArticle(reading, at)) return {};
  // Which of the two is wrong, the word or what was chosen beside it, is for the author to say.
  if (relation.run.scopes.some(({ chosen }) => chosen) || reading.figures.some(isChosenFor)) return {};
  const way = said.way > 0 ? -1 : 1;
  const turned = weigh(reading, { ...relation, word: opposite, says: { ...said, way } });
  if (!turned.isProved || turned.faults.length > 0) return {};
  const from = reading.text.slice(relation.start, relation.end);
  const isCapital = from.charAt(0) !== word.charAt(0);
  return {
    edit: { from, to: isCapital ? startHigh(opposite) : opposite },
  };
}

/** "Rose in 12 of 42 areas", "the third lowest": its measure says the way, too. */
function isChosenFor({ value: { counts, kind } }: Figure): boolean {
  return counts === 'areas' || kind === 'rank';
}

/** "An increase", whose opposite takes "a". */
function isAfterArticle({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1]?.word;
  return before === 'a' || before === 'an';
}

/** The figure of a typed number, where one value of the story's figures, and the newest of its series, is the same. */
export function bindingOf(reading: Reading, token: Token): { readonly edit?: Edit } {
  const { known, tokens, text } = reading;
  const from = text.slice(token.start, token.end);
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(from) || token.run.atom) return {};
  const number = Number(from.replaceAll(',', ''));
  const alike = known.named.flatMap(({ name, series }) =>
    series.points.flatMap((point) =>
      isKnown(point) && printedValue(series, point) === number ? [{ name, series, point }] : [],
    ),
  );
  const [one] = alike;
  if (!one || alike.length > 1 || one.point.period.id !== latestPoint(one.series)?.period.id) return {};
  return isOf(one.series, tokens, token) ? { edit: { from, to: `{{ ${one.name}.latest }}` } } : {};
}

/** Whether the words say what the column counts: of a count the noun behind the number, of a rate its title. */
function isOf({ column }: Series, tokens: readonly Token[], { at }: Token): boolean {
  if (column.kind === 'rate') return tokens.some(({ word }) => says({ text: word }, namesOf(column)));
  const noun = tokens[at + 1];
  return column.kind === 'count' && noun?.role === 'word' && nounsOf(column).has(noun.word);
}

/** The figure that prints a value, by its name. */
function outputOf({ value: { series, measure } }: Figure, named: readonly NamedSeries[]): string | null {
  const [one, ...others] = named.filter((each) => each.series === series);
  return one && others.length === 0 ? `${one.name}.${measure}` : null;
}

/** `{{ rate.latest | per }}`, with the denominator. */
export function withDenominator({ known }: Reading, figure: Figure): { readonly edit?: Edit } {
  const output = outputOf(figure, known.named);
  return output ? { edit: { from: `{{ ${output} }}`, to: `{{ ${output} | per }}` } } : {};
}

const PLAIN_HEDGES = words('some about around roughly approximately nearly almost barely');

/** Without a hedge of one word before a figure: "nearly {{". "Over" and "more than" may compare. */
export function withoutHedge({ tokens, text }: Reading, figure: Figure): { readonly edit?: Edit } {
  const hedge = tokens[figure.at - 1];
  if (!hedge || hedge.at === 0 || !PLAIN_HEDGES.has(hedge.word)) return {};
  return { edit: { from: `${text.slice(hedge.start, figure.start)}{{`, to: '{{' } };
}

const PERCENTAGES: ReadonlySet<ValueKind> = new Set<ValueKind>(['percentage', 'percentage-change']);

/** Without what a percentage or a sum of money prints itself. @param left the text before the figure, and after it */
export function withoutUnit({ value }: Figure, left: string, right: string): { readonly edit?: Edit } {
  const [typed = ''] = PERCENTAGES.has(value.kind)
    ? (/^(?: ?%| per cent\b| percent\b)/.exec(right) ?? [])
    : [];
  if (typed !== '') return { edit: { from: `}}${typed}`, to: '}}' } };
  const [sign = ''] = printsMoney(value) ? (/\p{Sc}$/u.exec(left) ?? []) : [];
  return sign === '' ? {} : { edit: { from: `${sign}{{`, to: '{{' } };
}
