import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Binding, Story } from '../editions/story.ts';
import { MEASURES } from '../figures/measures.ts';
import { seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Template } from '../prose/liquid.ts';
import { languageOf } from '../words/languages.ts';
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
  return statementsIn(after.story).flatMap(({ binding, measure }) => {
    const old = before.story.bindings.find(({ name }) => name === binding.name);
    if (!old) return [];
    // A figure that is bound to an area is the same in all editions.
    const areas = binding.area ? [binding.area] : editions.map(({ area }) => area);
    const turned = areas.flatMap((area) => {
      const [was, is] = [truth(old, measure, area, before), truth(binding, measure, area, after)];
      return was === is ? [] : [{ area: area.name, was, is }];
    });
    return [...Map.groupBy(turned, ({ was, is }) => `${was} ${is}`).values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const statement = `${binding.name}.${measure}`;
      return [{ statement, before: first.was, after: first.is, areas: group.map(({ area }) => area) }];
    });
  });
}

interface Side {
  readonly story: Story;
  readonly data: NewsroomData;
}

function truth({ name, table, column }: Binding, measure: string, area: Area, { story, data }: Side): Truth {
  const context = { name, language: languageOf(data.site), nation: data.nation, peers: story.peers };
  const result = MEASURES[measure]?.(seriesOf(table, column.name, area), context);
  return result?.is === 'judgement' ? result.judgement.truth : null;
}

/** The statements that a story's templates name, in the order of the text. */
function statementsIn(story: Story): { binding: Binding; measure: string }[] {
  const templates = [story.headline, story.standfirst, story.description, story.body];
  const text = templates.map(textOf).join('\n');
  const names = new Set([...text.matchAll(/\b([a-zA-Z]\w*)\.([a-zA-Z]+)\b/g)].map(([whole]) => whole));
  return [...names].flatMap((whole) => {
    const [name, measure = ''] = whole.split('.');
    const binding = story.bindings.find((one) => one.name === name && one.period === null);
    return binding && Object.hasOwn(MEASURES, measure) ? [{ binding, measure }] : [];
  });
}

function textOf(template: Template | null): string {
  return template?.templates[0]?.token.input ?? '';
}
