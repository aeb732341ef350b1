import { readFileSync } from 'node:fs';
import type { Told } from '../editions/tell.ts';
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

/** @throws {RangeError} when the line is no valid story */
export function tellLine(line: string): Told {
  const [, area = 'west-marches', place = '', written = ''] =
    /^(?:\[([a-z-]+)\] )?(?:(headline|standfirst|title|subtitle|note): )?(.*)$/.exec(line) ?? [];
  const text = written.replaceAll('\\n', '\n');
  const options: TellOptions = { area };
  if (place === 'headline' || place === 'standfirst') return tellText('', { ...options, [place]: text });
  return tellText(place ? chartWith(place, text) : `${text}\n`, options);
}

function chartWith(key: string, text: string): string {
  const words = { title: 'Burglaries year by year', subtitle: 'Burglaries recorded', [key]: text };
  const lines = Object.entries(words).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `\`\`\`chart\nid: trend\ntype: line\ncolumn: burglary.offences\n${lines.join('\n')}\n\`\`\`\n`;
}
