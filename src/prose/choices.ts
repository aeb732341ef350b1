import { isLevelKind, type Judgement } from '../figures/result.ts';
import { HELD, JudgementDrop, StoryError } from './baseDrops.ts';
import { Choice, type Chosen } from './choice.ts';
import { FigureDrop, ValueDrop } from './drops.ts';
import { judgementOf, OPERATORS, settled } from './operators.ts';
import type { Rendering, Scope } from './rendering.ts';
import { attestedScope, claimScope } from './scopes.ts';

/** Filters that choose among words of the author's. */

type ChoosingFilter = (input: unknown, args: readonly unknown[]) => Choice;

function textOf(argument: unknown): string {
  if (typeof argument === 'string' && argument.trim() !== '') return argument;
  throw new StoryError(`not a text: ${String(argument)}`, { expected: 'words in quotation marks' });
}

const TREND = 'two to four texts: cases | trend: "rose", "fell", "was unchanged"';

/**
 * `{{ cases | trend: "rose", "fell", "was unchanged" }}`. A fourth text is for where nothing can be compared; two
 * are enough where a branch around them leaves out what is unchanged.
 */
const trend: ChoosingFilter = (input, args) => {
  if (args.length < 2 || args.length > 4) {
    const texts = args.length === 1 ? 'one text' : `${args.length} texts`;
    const mend =
      input instanceof FigureDrop
        ? `write ${input[HELD].context.name} | trend: "rose", "fell", "was unchanged"`
        : undefined;
    throw new StoryError(`trend: ${texts}`, { expected: TREND, mend });
  }
  const texts = args.map(textOf);
  return new Choice((_rendering, { subject }) => {
    const ways = waysOf(input, subject);
    const [untold] = ways.filter(({ judgement }) => judgement.truth === null);
    const other = texts[3];
    if (untold && other !== undefined)
      return { text: other, scope: branch(`unless ${subject}.hasPrevious`), index: 3 };
    return chosen(texts, ways);
  });
};

interface Way {
  readonly judgement: Judgement;
  readonly when: string;
}

/** The text of the way that is true; there is one for more, one for less and perhaps one for neither. */
function chosen(texts: readonly string[], ways: readonly Way[]): Chosen {
  const index = ways.findIndex(({ judgement, when }) => settled(judgement, when));
  const [way, text] = [ways[index], texts[index]];
  if (!way) throw new RangeError('more, less or neither');
  if (text === undefined) throw new StoryError(`no words for ${way.when}`, { expected: 'a third text' });
  return { text, scope: branch(`if ${way.when}`, way.judgement.grounds), index };
}

const COMPARED = 'write rate | compared: rate.nation, "higher than", "lower than", "the same as"';

/** `{{ rate | compared: rate.nation, "higher than", "lower than", "the same as" }}`: of two figures. */
const compared: ChoosingFilter = (input, [other, ...texts]) => {
  if (texts.length < 2 || texts.length > 3) {
    throw new StoryError('compared: a figure and two or three texts are needed', { mend: COMPARED });
  }
  const words = texts.map(textOf);
  return new Choice((_rendering, { subject, told: [against = ''] }) => {
    const names = [valueName(input, subject), valueName(other, against)];
    return chosen(words, nationWays(input, other, subject) ?? signWays(input, other, names.join(' ? ')));
  });
};

/** A bare figure means its latest value. */
function valueName(operand: unknown, name: string): string {
  return operand instanceof FigureDrop ? `${name}.latest` : name;
}

/** Beside the nation's figure of the same column, it is what a branch would say. */
function nationWays(input: unknown, other: unknown, subject: string): Way[] | null {
  if (!(input instanceof FigureDrop && other instanceof FigureDrop)) return null;
  const [{ series, context }, { series: against }] = [input[HELD], other[HELD]];
  const isNation = against.area === context.nation && against.column === series.column;
  if (!isNation) return null;
  if (!series.column.bounds)
    return statedWays(input, subject, ['aboveNation', 'belowNation', 'levelWithNation']);
  return withUnclear(statedWays(input, subject, ['aboveNation', 'belowNation']));
}

function statedWays(figure: FigureDrop, subject: string, measures: readonly string[]): Way[] {
  return measures.map((measure) => ({
    judgement: judgementOf(figure.liquidMethodMissing(measure)),
    when: `${subject}.${measure}`,
  }));
}

/** @param asked `a ? b` */
function signWays(left: unknown, right: unknown, asked: string): Way[] {
  const ways = signsOf(left, right, asked);
  return [left, right].some(isEstimate) ? withUnclear(ways.slice(0, 2)) : ways;
}

function isEstimate(operand: unknown): boolean {
  if (operand instanceof FigureDrop) return operand[HELD].series.column.bounds !== undefined;
  if (!(operand instanceof ValueDrop)) return false;
  const { value } = operand[HELD];
  return isLevelKind(value.kind) && value.series.column.bounds !== undefined;
}

/** Estimates are never known to be equal: the third words are for what is not clearly more or less. */
function withUnclear(ways: readonly Way[]): Way[] {
  const neither: Judgement = {
    truth: ways.some(({ judgement: { truth } }) => truth === null)
      ? null
      : ways.every(({ judgement: { truth } }) => truth === false),
    unknown: ways.find(({ judgement: { truth } }) => truth === null)?.judgement.unknown ?? '',
    grounds: ways[0]?.judgement.grounds ?? [],
  };
  return [...ways, { judgement: neither, when: ways.map(({ when }) => `not ${when}`).join(' and ') }];
}

function signsOf(left: unknown, right: unknown, asked: string): Way[] {
  return (['>', '<', '=='] as const).map((sign) => ({
    judgement: judgementOf(OPERATORS[sign]?.(left as never, right as never, undefined as never)),
    when: asked.replace(' ? ', ` ${sign} `),
  }));
}

function branch(when: string, grounds: Scope['grounds'] = []): Scope {
  return {
    kind: 'branch',
    ...(grounds.length > 0 && { chosen: true as const }),
    label: when.replace(/^(?:if|unless) /, ''),
    when: [when],
    grounds,
    attested: null,
  };
}

/** Up, down, level: of a figure against the period before, of a change by itself. Estimates are never level, but unclear. */
function waysOf(input: unknown, subject: string): Way[] {
  if (input instanceof FigureDrop) {
    const level = input[HELD].series.column.bounds ? 'unclear' : 'unchanged';
    return statedWays(input, subject, ['rose', 'fell', level]);
  }
  const isChange =
    input instanceof ValueDrop && ['change', 'points', 'percentage-change'].includes(input[HELD].value.kind);
  if (!isChange) throw new StoryError('trend: no figure or change', { expected: TREND });
  const ways = signWays(input, 0, `${subject} ? 0`);
  if (!input[HELD].value.isUnclear) return ways;
  const unclear: Judgement = { truth: true, unknown: '', grounds: ways[0]?.judgement.grounds ?? [] };
  return [...ways.slice(0, 2), { judgement: unclear, when: `not ${subject}.available` }];
}

/** `{{ "a record" | claim: cases.recordHigh }}`: a block of `claim` in short. */
const claim: ChoosingFilter = (input, [condition]) => {
  const text = textOf(input);
  const judgement = judgementOf(condition);
  const label = condition instanceof JudgementDrop ? condition[HELD].label : 'claim';
  return new Choice((_rendering, { told: [asked = ''] }) => {
    return { text, scope: claimScope(judgement, label, asked) };
  });
};

/** `{{ "a record" | attested: "record", "a high number" }}`: the second text for where nobody says so, or no more. */
const attested: ChoosingFilter = (input, [id, otherwise]) => {
  const text = textOf(input);
  const other = otherwise === undefined || otherwise === '' ? otherwise : textOf(otherwise);
  return new Choice((rendering: Rendering) => {
    const scope = attestedScope(textOf(id), other !== undefined, rendering);
    return { text: scope.attested ? text : String(other ?? ''), scope };
  });
};

export const CHOICES: Readonly<Record<string, ChoosingFilter>> = { trend, compared, claim, attested };
