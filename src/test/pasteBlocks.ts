import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import { applyPlan } from '../scaffold/plan.ts';
import { planStory } from '../scaffold/planStory.ts';
import { copyNewsroom, type NewsroomName } from './newsroomCopy.ts';

/** What the checks report of a first story of a table, with these blocks in place of its chart. */
export function pasteBlocks(name: NewsroomName, table: string, blocks: readonly string[]): string[] {
  const newsroom = copyNewsroom(name);
  for (const story of readdirSync(newsroom.stories)) {
    rmSync(path.join(newsroom.stories, story), { recursive: true });
  }
  const planned = planStory(newsroom, { slug: 'first-look', table, command: String }, new FaultList());
  if (!planned) throw new RangeError(`no story of ${table}`);
  applyPlan(planned);
  const file = path.join(newsroom.stories, 'first-look/story.md');
  const pasted = readFileSync(file, 'utf8').replace(/```chart[\s\S]*```/, () => blocks.join('\n\n'));
  writeFileSync(file, pasted);
  const faults = new FaultList();
  tellNewsroom(newsroom, faults);
  return faults.all.map(formatFault);
}
