import path from 'node:path';
import { parseSoundStory } from '../editions/readStory.ts';
import { type Told, tell } from '../editions/tell.ts';
import { type Fault, FaultList, faultKey, stops } from '../faults/fault.ts';
import { withEdit } from '../faults/spanOfEdit.ts';
import { shownPath } from '../newsroom/newsroom.ts';
import { PictureFolder } from '../pictures/pictureFolder.ts';
import { NO_APPROVALS } from '../wordings/approvals.ts';
import type { Desk, DeskEdition, DeskStory } from './desk.ts';
import { faultsOf } from './deskStory.ts';

/** The fault, without an edit that is in doubt: its place is, or it is not the mend of all editions that print the word. */
export function withSureEdit(fault: Fault, story: DeskStory): Fault {
  if (!fault.edit) return fault;
  return isSure(fault, story) ? fault : { ...fault, edit: undefined };
}

/** Whether a fault is of the story's own file. */
export function isOf({ path: own }: DeskStory, { file }: Fault): boolean {
  return own.split(path.sep).join('/').endsWith(`/${file}`);
}

function isSure(fault: Fault, story: DeskStory): boolean {
  if (!isOf(story, fault) || withEdit(story.text, fault) === null) return false;
  if (!dependsOnFigures(fault)) return true;
  return [...story.editions.values()].every(({ told }) => told !== null && agrees(fault, told));
}

/** Whether the word may be right in another edition. */
function dependsOnFigures({ edition, rule }: Fault): boolean {
  return edition !== undefined && rule !== undefined && rule !== 'unbound-number';
}

/** Not an edition that prints the word and finds nothing wrong in it, or mends it in another way. */
function agrees({ file, line, edit }: Fault, { faults, passages }: Told): boolean {
  const isHere = (each: { readonly file: string; readonly line: number }) =>
    each.file === file && each.line === line;
  const words = edit?.from.replace('{{', '').trim() ?? '';
  const prints = passages.some(({ file: own, runs }) =>
    runs.some((run) => !run.atom && isHere({ file: own, line: run.line }) && run.text.includes(words)),
  );
  return (
    !prints ||
    faults.some((each) => isHere(each) && each.edit?.from === edit?.from && each.edit?.to === edit?.to)
  );
}

/** So many editions are told to prove a mend. */
const MOST_PROVED = 5;

/**
 * The text with a fault mended, proved in the editions that have it.
 * @returns the new text, or why it is none
 */
export function mendedText(desk: Desk, story: DeskStory, fault: Fault): { text: string } | { error: string } {
  const text = withEdit(story.text, fault);
  if (text === null || !isSure(fault, story)) return { error: 'what to write is in doubt: mend it by hand' };
  const before = new Set(faultsOf(story).map(faultKey));
  const after = faultsOfText(desk, story, text, fault);
  const [came] = after.filter((each) => stops(each) && !before.has(faultKey(each)));
  if (came) return { error: `it would bring another fault: ${came.what}` };
  const isGone = !after.some((each) => faultKey(each) === faultKey(fault) && each.what === fault.what);
  return isGone ? { text } : { error: 'it would not mend the fault' };
}

function faultsOfText(desk: Desk, story: DeskStory, text: string, fault: Fault): readonly Fault[] {
  const { newsroom, data } = desk;
  const faults = new FaultList();
  if (!data) return [];
  const parsed = parseSoundStory(text, story.slug, shownPath(newsroom, story.path), data, faults, {
    pictures: new PictureFolder(path.join(newsroom.stories, story.slug, 'pictures')),
    approvals: story.story?.approvals ?? NO_APPROVALS,
    now: newsroom.now,
  });
  if (!parsed) return faults.all;
  const told = provedIn(story, fault).map(({ area }) => tell(parsed, area, data));
  return [...faults.all, ...told.flatMap((each) => each.faults)];
}

/** The editions that have the fault, and then others. */
function provedIn({ editions }: DeskStory, fault: Fault): readonly DeskEdition[] {
  const key = faultKey(fault);
  const has = ({ told }: DeskEdition) => told?.faults.some((each) => faultKey(each) === key) ?? false;
  const all = [...editions.values()];
  return [...all.filter(has), ...all.filter((each) => !has(each))].slice(0, MOST_PROVED);
}
