import { HELD, JudgementDrop, StoryError } from './baseDrops.ts';
import { Choice } from './choice.ts';
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

const TREND = 'three texts, or four: cases | trend: "rose", "fell", "was unchanged"';

/** `{{ cases | trend: "rose", "fell", "was unchanged" }}`; a fourth text is for where nothing can be compared. */
const trend: ChoosingFilter = (input, args) => {
  if (args.length < 3 || args.length > 4) {
    const mend =
      input instanceof FigureDrop
        ? `write ${input[HELD].context.name} | trend: "rose", "fell", "was unchanged"`
        : undefined;
    throw new StoryError(`trend: ${args.length} texts`, { expected: TREND, mend });
  }
  const texts = args.map(textOf);
  return new Choice((_rendering, { subject }) => {
    const ways = waysOf(input, subject);
    const [untold] = ways.filter(({ judgement }) => judgement.truth === null);
    const other = texts[3];
    if (untold && other !== undefined) return { text: other, scope: branch(`unless ${subject}.hasPrevious`) };
    const index = ways.findIndex(({ judgement, when }) => settled(judgement, when));
    const way = ways[index];
    if (!way) throw new RangeError('rose, fell or stayed');
    return { text: texts[index] ?? '', scope: branch(`if ${way.when}`, way.judgement.grounds) };
  });
};

function branch(when: string, grounds: Scope['grounds'] = []): Scope {
  return {
    kind: 'branch',
    label: when.replace(/^(?:if|unless) /, ''),
    when: [when],
    grounds,
    attested: null,
  };
}

/** Up, down, level: of a figure against the period before, of a change by itself. Estimates are never level, but unclear. */
function waysOf(input: unknown, subject: string) {
  if (input instanceof FigureDrop) {
    const level = input[HELD].series.column.bounds ? 'unclear' : 'unchanged';
    return ['rose', 'fell', level].map((measure) => ({
      judgement: judgementOf(input.liquidMethodMissing(measure)),
      when: `${subject}.${measure}`,
    }));
  }
  const isChange =
    input instanceof ValueDrop && ['change', 'points', 'percentage-change'].includes(input[HELD].value.kind);
  if (!isChange) throw new StoryError('trend: no figure or change', { expected: TREND });
  const ways = (['>', '<', '=='] as const).map((sign) => ({
    judgement: judgementOf(OPERATORS[sign]?.(input as never, 0 as never, undefined as never)),
    when: `${subject} ${sign} 0`,
  }));
  if (!input[HELD].value.isUnclear) return ways;
  const [rise, fall] = ways;
  return [rise, fall]
    .flatMap((way) => way ?? [])
    .concat({
      judgement: { truth: true, unknown: '', grounds: rise?.judgement.grounds ?? [] },
      when: `not ${subject}.available`,
    });
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

export const CHOICES: Readonly<Record<string, ChoosingFilter>> = { trend, claim, attested };
