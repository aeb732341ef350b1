import { figureContext } from '../editions/figureContext.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Binding, Story } from '../editions/story.ts';
import { MEASURES, SERIES_MEASURES_WITH } from '../figures/measures.ts';
import type { Measure, MeasureResult } from '../figures/result.ts';
import { seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Template } from '../prose/liquid.ts';
import type { StoryPair } from './storyPair.ts';

/** True, false, or unknown for lack of a number. */
export type Truth = boolean | null;

/** A statement behind the story's words that has become true, false or unknown. */
export interface StatementChange {
  /** As the story writes it: `recorded.recordHigh`. */
  readonly statement: string;
  readonly before: Truth;
  readonly after: Truth;
  /** Names of the areas for which it changed. */
  readonly areas: readonly string[];
}

/** Every statement that the story asks for, evaluated on the old and the new figures. */
export function statementChanges({ before, after, editions }: StoryPair): StatementChange[] {
  if (!before || !after) return [];
  return statementsIn(after).flatMap(({ binding, statement, measure }) => {
    const bound = before.story.bindings.find(({ name }) => name === binding.name);
    if (!bound) return [];
    // A figure that is bound to an area is the same in all editions.
    const areas = binding.area ? [binding.area] : editions.map(({ area }) => area);
    const turned = areas.flatMap((area) => {
      const [was, is] = [truth(bound, measure, area, before), truth(binding, measure, area, after)];
      return was === is ? [] : [{ area: area.name, was, is }];
    });
    return [...Map.groupBy(turned, ({ was, is }) => `${was} ${is}`).values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [{ statement, before: first.was, after: first.is, areas: group.map(({ area }) => area) }];
    });
  });
}

interface Side {
  readonly story: Story;
  readonly data: NewsroomData;
}

function truth(binding: Binding, measure: Measure, area: Area, { story, data }: Side): Truth {
  const context = figureContext(binding, area, story, data);
  const result = measure(seriesOf(binding.table, binding.column.name, area), context);
  return result.is === 'judgement' ? result.judgement.truth : null;
}

interface Statement {
  readonly binding: Binding;
  /** `cases.rose`, `cases.roseSince["2019"]`. */
  readonly statement: string;
  readonly measure: Measure;
}

const STATEMENT = /\b([a-zA-Z]\w*(?:\.[a-z0-9_]+){0,2})\.([a-zA-Z]+)\b(?:\[("[^"\n]*"|\d+)\])?/g;

/** A choice by trend, `cases | trend: …`, asks whether the figure rose or fell. */
const TREND = /\b([a-zA-Z]\w*(?:\.[a-z0-9_]+){0,2}) \| trend:/g;

/** The statements that a story's templates name, in the order of the text. */
function statementsIn({ story, data }: Side): Statement[] {
  const templates = [story.headline, story.standfirst, story.description, story.body];
  const text = templates.map(textOf).join('\n').replaceAll(TREND, '$1.rose $1.fell $&');
  const found = [...text.matchAll(STATEMENT)];
  return [...new Map(found.map((match) => [match[0], match])).values()].flatMap(
    ([statement, name, measure = '', argument]) => {
      const binding = boundAs(name, story, data.nation);
      const asked = measureOf(measure, argument);
      return binding && asked ? [{ binding, statement, measure: asked }] : [];
    },
  );
}

/** The figure of a name; of `cases.nation`, the nation's. */
function boundAs(name: string | undefined, { bindings }: Story, nation: Area): Binding | undefined {
  const named = (text: string | undefined) =>
    bindings.find((one) => one.name === text && one.period === null);
  const own = named(name);
  const base = own ?? named(name?.replace(/\.nation$/, ''));
  return own || !base ? own : { ...base, area: nation };
}

function measureOf(name: string, argument: string | undefined): Measure | undefined {
  if (argument === undefined) return Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
  const told = Object.hasOwn(SERIES_MEASURES_WITH, name) ? SERIES_MEASURES_WITH[name] : undefined;
  const given: unknown = JSON.parse(argument);
  if (!told || (typeof given !== 'string' && typeof given !== 'number')) return undefined;
  return (series, context) => told.measure(series, given, context) ?? NO_ANSWER;
}

const NO_ANSWER: MeasureResult = { is: 'words', parts: [] };

function textOf(template: Template | null): string {
  return template?.templates[0]?.token.input ?? '';
}
