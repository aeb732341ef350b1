import { readFileSync } from 'node:fs';
import type { Told } from '../editions/tell.ts';
import type { Approvals } from '../wordings/approvals.ts';
import { type TellOptions, tellText } from './tellText.ts';

/** A line of a fixture: a sentence, where it stands and for whom it is told. */
export interface FixtureLine {
  /** The last heading above it. */
  readonly group: string;
  readonly line: string;
}

/**
 * Sentences for the checks, as an editor could write them down: a line of `# ` for each group, a sentence
 * a line. `[eastmere]` before it names the edition, the West Marches else; `headline:`,
 * `standfirst:`, `title:`, `subtitle:` and `note:` (of a chart) where it stands, the body else; `\n`
 * is a line break. Lines that start with `//` explain.
 */
export function fixtureLines(file: URL): FixtureLine[] {
  let group = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) group = line.slice(2);
      return line === '' || /^(?:# |\/\/)/.test(line) ? [] : [{ group, line }];
    });
}

/** Where a sentence stands, and for whom it is told. */
export interface SentencePlace {
  /** Slug of an area. */
  readonly area: string;
  /** `headline`, `standfirst`, `title`, `subtitle`, `note`; '' for the body. */
  readonly place: string;
  readonly text: string;
}

export function placeOf(line: string): SentencePlace {
  const [, area = 'west-marches', place = '', written = ''] =
    /^(?:\[([a-z-]+)\] )?(?:(headline|standfirst|title|subtitle|note): )?(.*)$/.exec(line) ?? [];
  return { area, place, text: written.replaceAll('\\n', '\n') };
}

/**
 * @param approvals wordings that count as read
 * @throws {RangeError} when the line is no valid story
 */
export function tellLine(line: string, approvals?: Approvals): Told {
  const { body, ...options } = storyOf(line);
  return tellText(body, { ...options, approvals });
}

/** The made-up story with a line of a fixture in its place. */
export function storyOf(line: string): TellOptions & { readonly body: string } {
  const { area, place, text } = placeOf(line);
  if (place === 'headline' || place === 'standfirst') return { area, body: '', [place]: text };
  return { area, body: place ? chartWith({ [place]: text }) : `${text}\n` };
}

/** The made-up story as it is without the line: a chart, where the line is one of a chart's words. */
export function tellStandIn(line: string): Told {
  const { area, place } = placeOf(line);
  const isOfChart = place !== '' && place !== 'headline' && place !== 'standfirst';
  return tellText(isOfChart ? chartWith({}) : '', { area });
}

function chartWith(own: Readonly<Record<string, string>>): string {
  const words = { title: 'Burglaries year by year', subtitle: 'Burglaries recorded', ...own };
  const lines = Object.entries(words).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `\`\`\`chart\nid: trend\ntype: line\ncolumn: burglary.offences\n${lines.join('\n')}\n\`\`\`\n`;
}
