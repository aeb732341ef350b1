import type { ToldStory } from '../editions/newsroomEditions.ts';
import type { Story } from '../editions/story.ts';
import { passageText } from '../prose/passage.ts';
import type { Branch } from '../prose/rendering.ts';
import { branchesIn } from '../prose/tags.ts';

export interface BranchCoverage extends Branch {
  /** In how many editions it is taken. */
  readonly editions: number;
}

/** Every branch of a story, in the order of the text, with how often it is taken. */
export function branchCoverage({ story, editions }: ToldStory): BranchCoverage[] {
  const taken = editions.map(({ told }) => new Set(told.branches.map(({ id }) => id)));
  return storyBranches(story).map((branch) => {
    return { ...branch, editions: taken.filter((ids) => ids.has(branch.id)).length };
  });
}

function storyBranches(story: Story): Branch[] {
  const templates = [story.headline, story.standfirst, story.description, story.body];
  return templates.flatMap((template) => (template ? branchesIn(template.templates, template.place) : []));
}

/**
 * Groups of editions whose text is the same but for the names and the figures: readers of one paper
 * may not mind, but an editor should know.
 */
export function alikeEditions({ editions }: ToldStory): string[][] {
  const groups = Map.groupBy(editions, ({ told }) => shape(told.passages));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ area }) => area.name));
}

function shape(passages: ToldStory['editions'][number]['told']['passages']): string {
  const blank = passages.map((passage) => ({
    runs: passage.runs.map((run) => (run.atom ? { ...run, text: run.atom.kind } : run)),
  }));
  return blank.map(passageText).join('\n');
}
