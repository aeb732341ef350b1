import type { Story } from '../editions/story.ts';
import type { Passage } from '../prose/passage.ts';
import { passageText } from '../prose/passage.ts';
import type { Branch } from '../prose/rendering.ts';
import { branchesIn } from '../prose/tags.ts';

export interface BranchCoverage extends Branch {
  /** Number of editions that take it. */
  readonly editions: number;
}

/**
 * Every branch of a story, in the order of the text, with the number of editions that take it.
 * @param taken for each edition, the ids of the branches that it takes
 */
export function branchCoverage(story: Story, taken: readonly ReadonlySet<string>[]): BranchCoverage[] {
  return storyBranches(story).map((branch) => {
    return { ...branch, editions: taken.filter((ids) => ids.has(branch.id)).length };
  });
}

/** Every branch of a story's texts, with those of choices. */
export function storyBranches(story: Story): Branch[] {
  const templates = [story.headline, story.standfirst, story.description, story.body];
  return templates.flatMap((template) => (template ? branchesIn(template.templates, template.place) : []));
}

/**
 * An edition's text without names and figures. Editions with the same shape read alike: readers of one paper may
 * not mind, but an editor should know.
 */
export function textShape(passages: readonly Passage[]): string {
  const blank = passages.map((passage) => ({
    runs: passage.runs.map((run) => (run.atom ? { ...run, text: run.atom.kind } : run)),
  }));
  return blank.map(passageText).join('\n');
}
