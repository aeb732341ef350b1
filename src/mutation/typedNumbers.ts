import type { NewsroomData } from '../editions/newsroomData.ts';
import { parseStory } from '../editions/readStory.ts';
import type { Story } from '../editions/story.ts';
import { tell } from '../editions/tell.ts';
import { FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Passage } from '../prose/passage.ts';
import { onceFor } from '../tables/remembered.ts';
import type { Mutant } from './mutant.ts';
import { findIn, lineOf, readerText, replaceAt } from './segments.ts';
import { spread } from './spread.ts';

const OUTPUT = /\{\{[^}]*\}\}/g;
/** Stands in for an output, to see what it prints. */
const PROBE = 'PROBE';

/** A figure typed by hand, right in the one edition that it was copied from. */
export function typedNumbers(
  text: string,
  story: Story,
  data: NewsroomData,
  areas: readonly Area[],
  most: number,
): Mutant[] {
  const standing = onceFor((area: Area) => tell(story, area, data).passages);
  // What an output prints is found by telling the story again, so no more are tried than are asked for.
  return spread(findIn(readerText(text), OUTPUT), most * 2).flatMap((found) => {
    const printed = printedAt(text, found, story, data, areas, standing);
    if (!printed || !/\d/.test(printed)) return [];
    const change = `line ${lineOf(text, found.start)}: ${found.match[0]} → ${printed}`;
    return [{ operator: 'number typed by hand', change, text: replaceAt(text, found, printed) }];
  });
}

/** What an output prints in the first edition that shows it: the text around the probe says where. */
function printedAt(
  text: string,
  found: { start: number; end: number },
  story: Story,
  data: NewsroomData,
  areas: readonly Area[],
  standing: (area: Area) => readonly Passage[],
): string | null {
  const probed = replaceAt(text, found, PROBE);
  const mutated = parseStory(probed, story.slug, story.file, data, new FaultList());
  if (!mutated) return null;
  for (const area of areas) {
    const before = standing(area);
    const after = tell(mutated, area, data).passages;
    for (const [i, passage] of after.entries()) {
      const at = passage.runs
        .map((run) => run.text)
        .join('')
        .indexOf(PROBE);
      const original = before[i]?.runs.map((run) => run.text).join('') ?? '';
      const atom = at >= 0 ? atomAt(before[i]?.runs ?? [], at) : null;
      if (original && atom) return atom;
    }
  }
  return null;
}

function atomAt(
  runs: readonly { readonly text: string; readonly atom: unknown }[],
  offset: number,
): string | null {
  let start = 0;
  for (const run of runs) {
    if (start === offset && run.atom) return run.text;
    start += run.text.length;
  }
  return null;
}
