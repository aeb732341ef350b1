import type { Passage } from '../prose/passage.ts';
import { passagesOf } from './figures.ts';
import { cut } from './line.ts';
import type { Gathered, Printed, ShownEdition } from './storyWordings.ts';

/** `paragraph under “The rate”`, `chart title of rates-ranked`. */
export function placeOf({ wording, printings }: Gathered): string {
  const [printing] = printings;
  const [first] = printing?.told.passages ?? [];
  if (!printing || first === undefined) return wording.in;
  const passage = printing.edition.told.passages[first];
  const chart = chartOf(printing);
  if (chart) return `${wording.in} of ${chart.id} (${chart.type} chart)`;
  if (!passage || wording.in === 'heading' || !UNDER_HEADINGS.has(wording.in)) return wording.in;
  const heading = printing.edition.told.passages.slice(0, first).findLast(({ kind }) => kind === 'heading');
  if (!heading) return wording.in;
  return `${wording.in} ${passage.box === '' ? 'under' : `in the ${passage.box} box`} “${cut(plain(heading), LONGEST)}”`;
}

/** Of a heading, where a passage is named by it. */
const LONGEST = 30;

const UNDER_HEADINGS: ReadonlySet<string> = new Set(['paragraph', 'quote', 'caption']);

/** The chart whose words a wording is. */
function chartOf({ edition, told }: Printed) {
  const settings = told.wording.with.find((line) => line.startsWith('chart {'));
  if (settings === undefined) return null;
  const same = edition.told.charts.filter((each) => `chart ${JSON.stringify(each.settings)}` === settings);
  const [passage] = passagesOf({ edition, told });
  const text = passage ? plain(passage) : '';
  const named = same.find(({ chart }) =>
    [chart.title, chart.subtitle, chart.note].some((each) => each?.plain === text),
  );
  return (named ?? same[0])?.chart ?? null;
}

/** What the chart of a wording shows in an edition; '' where it is no chart's. */
export function chartText(printing: Printed): string {
  return chartOf(printing)?.alt ?? '';
}

/** The passages before and after, as a reader meets them; '' at an end. */
export function neighboursOf({ edition, told }: Printed): {
  readonly before: string;
  readonly after: string;
} {
  const { passages } = edition.told;
  const [first = 0] = told.passages;
  const last = told.passages.at(-1) ?? first;
  if (told.passages.length === 0) return { before: '', after: '' };
  const isRead = ({ kind }: Passage) => kind !== 'chart text';
  const before = passages.slice(0, first).findLast(isRead);
  const after = passages.slice(last + 1).find(isRead);
  return { before: before ? plain(before) : '', after: after ? plain(after) : '' };
}

function plain({ runs }: Passage): string {
  return runs.map((run) => run.text).join('');
}

/** `content/stories/burglary/story.md:12`. */
export function lineOf({ file, line }: Pick<Gathered, 'file' | 'line'>): string {
  return line > 0 ? `${file}:${line}` : file;
}

/** `line 12`, where the file is the story's own. */
export function shortLine({ file, line }: Pick<Gathered, 'file' | 'line'>, storyFile: string): string {
  return file === storyFile && line > 0 ? `line ${line}` : lineOf({ file, line });
}

/** The area's name; of one told on a made-up release with what that brings: `Eastmere, made up: thefts.rate, tie`. */
export function editionName({ area, slug, isMadeUp }: ShownEdition): string {
  return isMadeUp ? [area.name, ...slug.split(', ').slice(1)].join(', ') : area.name;
}

/** In how many editions a wording is printed: those of today, and those told on made-up releases. */
export function printedIn({ printings }: Pick<Gathered, 'printings'>): string {
  const madeUp = printings.filter(({ edition }) => edition.isMadeUp).length;
  const today = printings.length - madeUp;
  if (madeUp === 0) return editionCount(today);
  return today === 0 ? `${madeUp} made up` : `${editionCount(today)} and ${madeUp} made up`;
}

export function editionCount(count: number): string {
  return counted(count, 'edition');
}

export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
