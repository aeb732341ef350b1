import { filesIn } from './filesIn.ts';
import type { Newsroom } from './newsroom.ts';

/** Recipes and what they are helped by, relative to their folder, sorted; no tests. */
export function scriptFiles({ recipes }: Pick<Newsroom, 'recipes'>): string[] {
  return filesIn(recipes).filter((file) => !/\.test\.[cm]?[jt]s$/.test(file));
}
