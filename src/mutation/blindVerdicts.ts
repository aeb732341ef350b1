import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { parseStory } from '../editions/readStory.ts';
import { NATIONAL_SLUG, type Story } from '../editions/story.ts';
import { tell } from '../editions/tell.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type FixtureLine, fixtureLines, placeOf, tellLine, tellStandIn } from '../test/sentences.ts';
import { approvalsOf, approveAll } from './approveAll.ts';
import { effectOn } from './effect.ts';
import { readerText, replaceAt } from './segments.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** The verdict on a false sentence by an author who had not seen the checks. */
export interface BlindVerdict extends Verdict, FixtureLine {}

const SAMPLE_STORY = new URL('blind.md', import.meta.url);
/** In a fixture because its groups, `story: <slug>`, name stories. */
const OWN_STORIES = new URL('fixtures/blindOnStories.md', import.meta.url);
const STORY_GROUP = /^story: /;

/** False sentences about the made-up figures. The story without the sentence counts as approved. */
export function blindVerdicts(): BlindVerdict[] {
  return fixtureLines(SAMPLE_STORY).map(({ group, line }) => {
    const original = tellStandIn(line);
    const told = tellLine(line, approvalsOf([original]));
    return { group, line, ...verdictOf([effectOn(placeOf(line).area, original, told)], false) };
  });
}

/** False sentences put into the newsroom's stories; groups of other stories are skipped. */
export function blindVerdictsOn(
  newsroom: Newsroom,
  stories: readonly Story[],
  data: NewsroomData,
): BlindVerdict[] {
  const groups = Map.groupBy(fixtureLines(OWN_STORIES), ({ group }) => group);
  return [...groups].flatMap(([group, lines]) => {
    const story = stories.find(({ slug }) => slug === group.replace(STORY_GROUP, ''));
    if (!story) return [];
    const text = readFileSync(path.join(newsroom.root, story.file), 'utf8');
    const read = { ...story, approvals: approveAll(story, data) };
    return lines.map((each) => ({ ...each, ...verdictOn(each.line, text, read, data) }));
  });
}

function verdictOn(line: string, text: string, story: Story, data: NewsroomData): Verdict {
  const { area: slug } = placeOf(line);
  const area = slug === NATIONAL_SLUG ? data.nation : data.areas.bySlug.get(slug);
  if (!area) throw new RangeError(`no such area: ${slug}`);
  const faults = new FaultList();
  const changed = parseStory(insertLine(text, line), story.slug, story.file, data, faults, story);
  if (!changed) throw new RangeError(faults.all.map(formatFault).join('\n'));
  return verdictOf([effectOn(slug, tell(story, area, data), tell(changed, area, data))], false);
}

/** Replaces a headline or standfirst; appends anything else as a paragraph. */
function insertLine(story: string, line: string): string {
  const { place, text } = placeOf(line);
  if (place === '') return `${story.trimEnd()}\n\n${text}\n`;
  const own = readerText(story).find((part) => part.text.startsWith(`${place}:`));
  if (!own) throw new RangeError(`no ${place} in the story`);
  return replaceAt(story, own, `${place}: >-\n  ${text}\n`);
}
