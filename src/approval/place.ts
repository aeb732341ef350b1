import type { Passage } from '../prose/passage.ts';
import { counted } from '../report/phrases.ts';
import { passagesOf } from './figures.ts';
import type { ShownEdition, ShownPrinting, StoryWording } from './storyWordings.ts';
import { truncate } from './terminalText.ts';

/** `paragraph under “The rate”`, `chart title of rates-ranked`. */
export function placeOf({ wording, printings }: StoryWording): string {
  const [printing] = printings;
  const [first] = printing?.told.passages ?? [];
  if (!printing || first === undefined) return wording.in;
  const passage = printing.edition.told.passages[first];
  const chart = chartOf(printing);
  if (chart) return `${wording.in} of ${chart.id} (${chart.type} chart)`;
  if (!passage || wording.in === 'heading' || !UNDER_HEADINGS.has(wording.in)) return wording.in;
  const heading = printing.edition.told.passages.slice(0, first).findLast(({ kind }) => kind === 'heading');
  if (!heading) return wording.in;
  return `${wording.in} ${passage.box === '' ? 'under' : `in the ${passage.box} box`} “${truncate(plain(heading), MAX_HEADING)}”`;
}

/** Longest heading in the name of a place. */
const MAX_HEADING = 30;

const UNDER_HEADINGS: ReadonlySet<string> = new Set(['paragraph', 'quote', 'caption']);

/** The chart that a wording belongs to. */
function chartOf({ edition, told }: ShownPrinting) {
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

/** Description of a wording's chart in an edition; '' without a chart. */
export function chartText(printing: ShownPrinting): string {
  return chartOf(printing)?.alt ?? '';
}

/** The passages before and after; '' at either end. */
export function neighboursOf({ edition, told }: ShownPrinting): {
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
export function lineOf({ file, line }: Pick<StoryWording, 'file' | 'line'>): string {
  return line > 0 ? `${file}:${line}` : file;
}

/** `line 12` in the story's own file. */
export function shortLine({ file, line }: Pick<StoryWording, 'file' | 'line'>, storyFile: string): string {
  return file === storyFile && line > 0 ? `line ${line}` : lineOf({ file, line });
}

/** The area's name; for a made-up release also the change: `Eastmere, made up: thefts.rate, tie`. */
export function editionName({ area, slug, isMadeUp }: ShownEdition): string {
  return isMadeUp ? [area.name, ...slug.split(', ').slice(1)].join(', ') : area.name;
}

/** Counts the editions that print a wording, today's and made-up ones. */
export function printedIn({ printings }: Pick<StoryWording, 'printings'>): string {
  const madeUp = printings.filter(({ edition }) => edition.isMadeUp).length;
  const today = printings.length - madeUp;
  if (madeUp === 0) return editionCount(today);
  return today === 0 ? `${madeUp} made up` : `${editionCount(today)} and ${madeUp} made up`;
}

export function editionCount(count: number): string {
  return counted(count, 'edition');
}
