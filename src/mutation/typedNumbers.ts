import type { NewsroomData } from '../editions/newsroomData.ts';
import { parseStory } from '../editions/readStory.ts';
import type { Story } from '../editions/story.ts';
import { tell } from '../editions/tell.ts';
import { FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Passage } from '../prose/passage.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { type Mutant, mutantAt } from './mutant.ts';
import { sampleEvenly } from './sampleEvenly.ts';
import { findIn, readerText, replaceAt } from './segments.ts';

const OUTPUT = /\{\{[^}]*\}\}/g;
/** Replaces an output, to find out where it prints. */
const PROBE = 'PROBE';

/** Replaces an output by what it prints in one edition, so that it is wrong in the others. */
export function typedNumbers(
  text: string,
  story: Story,
  data: NewsroomData,
  areas: readonly Area[],
  most: number,
): Mutant[] {
  const original = memoizeWeak((area: Area) => tell(story, area, data).passages);
  // Finding what an output prints means telling the story again, so sample first.
  return sampleEvenly(findIn(readerText(text), OUTPUT), most * 2).flatMap((found) => {
    const printed = printedAt(text, found, story, data, areas, original);
    if (!printed || !/\d/.test(printed)) return [];
    return [mutantAt(text, 'number typed by hand', found, printed)];
  });
}

/** What an output prints in the first edition that shows it. */
function printedAt(
  text: string,
  found: { start: number; end: number },
  story: Story,
  data: NewsroomData,
  areas: readonly Area[],
  original: (area: Area) => readonly Passage[],
): string | null {
  const probed = replaceAt(text, found, PROBE);
  const mutated = parseStory(probed, story.slug, story.file, data, new FaultList());
  if (!mutated) return null;
  for (const area of areas) {
    const before = original(area);
    const after = tell(mutated, area, data).passages;
    for (const [i, passage] of after.entries()) {
      const at = passage.runs
        .map((run) => run.text)
        .join('')
        .indexOf(PROBE);
      const text = before[i]?.runs.map((run) => run.text).join('') ?? '';
      const atom = at >= 0 ? atomAt(before[i]?.runs ?? [], at) : null;
      if (text && atom) return atom;
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
