import type { Edition } from '../editions/edition.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import { quoteText } from '../prose/quote.ts';

/**
 * Editions to read that together take every branch that any edition takes. Greedy: the national edition, then
 * always the one with the most new branches.
 */
export function sampleEditions({ editions }: ToldStory, most: number): Edition[] {
  const left = editions.flatMap(({ told }) => {
    return told.edition
      ? [{ edition: told.edition, branches: new Set(told.branches.map(({ id }) => id)) }]
      : [];
  });
  const seen = new Set<string>();
  const chosen: Edition[] = [];
  while (left.length > 0 && chosen.length < most) {
    const gain = ({ branches }: (typeof left)[number]) => [...branches].filter((id) => !seen.has(id)).length;
    const best =
      chosen.length === 0
        ? 0
        : left.reduce((top, one, i) => (gain(one) > gain(left[top] ?? one) ? i : top), 0);
    const [next] = left.splice(best, 1);
    if (!next || (chosen.length > 0 && gain(next) === 0)) break;
    for (const id of next.branches) seen.add(id);
    chosen.push(next.edition);
  }
  return chosen;
}

const WIDTH = 88;

/** An edition as plain text for the terminal. */
export function plainEdition(edition: Edition): string {
  const body = edition.body.map((block) => {
    if (block.kind === 'prose') return block.plain;
    if (block.kind === 'quote') return quoteText(block.quote);
    if (block.kind === 'picture') return `[picture] ${block.picture.alt} (${block.picture.credit})`;
    const { chart } = block;
    return `[${chart.type} chart] ${chart.title.plain}\n${chart.subtitle.plain}\n(${chart.alt})`;
  });
  const head = [`— ${edition.path} —`, edition.headline.plain.toUpperCase(), edition.standfirst.plain];
  return [...head, ...body].map(wrap).join('\n\n');
}

function wrap(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{1,${WIDTH}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd())
    .join('\n');
}
