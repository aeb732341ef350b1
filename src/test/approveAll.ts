import { writeFileSync } from 'node:fs';
import { type NewsroomEditions, tellNewsroom } from '../editions/newsroomEditions.ts';
import { approvedFile } from '../editions/readStory.ts';
import { toEnter } from '../editions/toEnter.ts';
import { FaultList } from '../faults/fault.ts';
import { enter } from '../ledger/enter.ts';
import { ledgerYaml } from '../ledger/ledger.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { approvedYaml } from '../wordings/approvedYaml.ts';
import { gatherWordings } from '../wordings/gatherWordings.ts';

/** Enters the addresses of all that a newsroom publishes. */
export function enterAll(newsroom: Newsroom, { data, stories }: NewsroomEditions): void {
  const all = stories.flatMap((story) => toEnter(story, data));
  writeFileSync(newsroom.ledgerFile, ledgerYaml(enter(data.ledger ?? undefined, all, data.site.url)));
}

/** Approves every wording of a newsroom, as its tables are. @throws when it can't be told */
export function approveAll(newsroom: Newsroom, by = 'Test desk', on = '2024-05-06'): void {
  const faults = new FaultList();
  const told = tellNewsroom(newsroom, faults);
  faults.throwIfAny();
  for (const { story, editions } of told?.stories ?? []) {
    const each = editions.map(({ area, told: { wordings } }) => ({ edition: area.slug, wordings }));
    const read = gatherWordings(each, new Map()).map(({ wording, facts }) => ({ wording, facts, by, on }));
    writeFileSync(approvedFile(newsroom, story.slug), approvedYaml(read));
  }
  if (told) enterAll(newsroom, told);
}
