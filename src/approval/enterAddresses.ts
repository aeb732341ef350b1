import { writeFiles } from '../derive/writeFiles.ts';
import { ledgerFaultsOf } from '../editions/ledgerFaultsOf.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { type ToldStory, tellStory } from '../editions/newsroomEditions.ts';
import { readStories } from '../editions/readData.ts';
import { toEnter } from '../editions/toEnter.ts';
import { type FaultList, stops } from '../faults/fault.ts';
import { enter } from '../ledger/enter.ts';
import { ledgerYaml } from '../ledger/ledger.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';

/**
 * Enters the addresses of a story that has been read into the ledger; those of all stories where there is none yet.
 * Enters nothing, and adds faults, where addresses would be lost.
 * @returns what was done, in a sentence; '' for nothing
 */
export function enterAddresses(
  newsroom: Newsroom,
  read: ToldStory,
  data: NewsroomData,
  faults: FaultList,
): string {
  const known = data.ledger;
  if (!known && !data.site.approval.required) return '';
  const stories = readStories(newsroom, data, faults);
  if (known) faults.addAll(ledgerFaultsOf(newsroom, { data, stories }).lost);
  if (faults.all.some(stops)) return '';
  const others = known ? [] : stories.filter(({ slug }) => slug !== read.story.slug);
  const told = [read, ...others.map((story) => tellStory(story, data))];
  const all = told.flatMap((each) => toEnter(each, data));
  const text = ledgerYaml(enter(known ?? undefined, all, data.site.url));
  if (all.length === 0 || (known && text === ledgerYaml(known))) return '';
  writeFiles([{ path: newsroom.ledgerFile, text }]);
  return `addresses entered in ${shownPath(newsroom, newsroom.ledgerFile)}`;
}
