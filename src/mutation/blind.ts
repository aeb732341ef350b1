import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { parseStory } from '../editions/readStory.ts';
import { NATIONAL_SLUG, type Story } from '../editions/story.ts';
import { tell } from '../editions/tell.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type FixtureLine, fixtureLines, placeOf, tellLine, tellStandIn } from '../test/sentences.ts';
import { approvalsOf, approvedAsItStands } from './approvedAsItStands.ts';
import { effectOn } from './effect.ts';
import { readerText, replaceAt } from './segments.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What becomes of a false sentence by somebody who had not seen the checks. */
export interface BlindVerdict extends Verdict, FixtureLine {}

const MADE_UP = new URL('blind.md', import.meta.url);
/** Its groups are called `story: <slug>`: they name what the engine must not. */
const ON_STORIES = new URL('fixtures/blindOnStories.md', import.meta.url);
const STORY_GROUP = /^story: /;

/** Sentences about the made-up figures; the made-up story without the sentence counts as read. */
export function blindVerdicts(): BlindVerdict[] {
  return fixtureLines(MADE_UP).map(({ group, line }) => {
    const standing = tellStandIn(line);
    const told = tellLine(line, approvalsOf([standing]));
    return { group, line, ...verdictOf([effectOn(placeOf(line).area, standing, told)], false) };
  });
}

/** Sentences put into stories of the project; of one that the newsroom has not, none. */
export function blindVerdictsOn(
  newsroom: Newsroom,
  stories: readonly Story[],
  data: NewsroomData,
): BlindVerdict[] {
  const groups = Map.groupBy(fixtureLines(ON_STORIES), ({ group }) => group);
  return [...groups].flatMap(([group, lines]) => {
    const story = stories.find(({ slug }) => slug === group.replace(STORY_GROUP, ''));
    if (!story) return [];
    const text = readFileSync(path.join(newsroom.root, story.file), 'utf8');
    const read = { ...story, approvals: approvedAsItStands(story, data) };
    return lines.map((each) => ({ ...each, ...verdictOn(each.line, text, read, data) }));
  });
}

function verdictOn(line: string, text: string, story: Story, data: NewsroomData): Verdict {
  const { area: slug } = placeOf(line);
  const area = slug === NATIONAL_SLUG ? data.nation : data.areas.bySlug.get(slug);
  if (!area) throw new RangeError(`no such area: ${slug}`);
  const faults = new FaultList();
  const changed = parseStory(withLine(text, line), story.slug, story.file, data, faults, story);
  if (!changed) throw new RangeError(faults.all.map(formatFault).join('\n'));
  return verdictOf([effectOn(slug, tell(story, area, data), tell(changed, area, data))], false);
}

/** A headline or standfirst takes the place of the story's own; anything else is a last paragraph. */
function withLine(story: string, line: string): string {
  const { place, text } = placeOf(line);
  if (place === '') return `${story.trimEnd()}\n\n${text}\n`;
  const own = readerText(story).find((part) => part.text.startsWith(`${place}:`));
  if (!own) throw new RangeError(`no ${place} in the story`);
  return replaceAt(story, own, `${place}: >-\n  ${text}\n`);
}
