import type { Fault } from '../faults/fault.ts';
import { approveCommand } from './approveCommand.ts';
import type { Ledger, LedgerStory } from './ledger.ts';
import type { Published, Publishes } from './publishes.ts';

/** What would be published without being entered. */
export function unentered(ledger: Ledger, published: Published): Fault[] {
  return [
    ...published.stories.flatMap((story) => unenteredParts(story, ledger)),
    ...unenteredAreas(ledger, published),
  ];
}

function unenteredParts({ slug, file, given, meta }: Publishes, { stories }: Ledger): Fault[] {
  const known = stories[slug];
  const at = (line: number, what: string): Fault => ({
    file,
    line,
    column: 0,
    what,
    mend: approveCommand(slug),
  });
  if (!known) return [at(0, `address is not entered, that of a story: ${slug}`)];
  if (!known.areas.includes(meta.editions.areas))
    return [at(0, `addresses are not entered, those of its areas: ${meta.editions.areas}`)];
  return [
    ...given.charts
      .filter(({ id }) => !known.charts[id])
      .map(({ id, line }) => at(line, `address is not entered, that of a chart: ${id}`)),
    ...given.quotes
      .filter((quote) => !isEntered(quote, known))
      .map(({ name, line }) => at(line, `address is not entered, that of a quote: ${name}`)),
  ];
}

function isEntered(
  { name, by, says }: Publishes['given']['quotes'][number],
  { quotes }: LedgerStory,
): boolean {
  const entry = quotes[name];
  return entry?.by === by && entry.says === says;
}

function unenteredAreas({ areas: known, stories: told }: Ledger, { stories, national }: Published): Fault[] {
  const entered = new Set(known);
  return stories.flatMap(({ slug, file, areas }): Fault[] => {
    const slugs = [...(national ? [national] : []), ...areas.map((area) => area.slug)];
    const only = new Set(told[slug]?.only ?? slugs);
    const fresh = slugs.filter((each) => !entered.has(each) || !only.has(each));
    for (const each of fresh) entered.add(each);
    if (fresh.length === 0) return [];
    const shown =
      fresh.length > 4 ? `${fresh.slice(0, 4).join(', ')} and ${fresh.length - 4} more` : fresh.join(', ');
    return [
      {
        file,
        line: 0,
        column: 0,
        what: `addresses are not entered, those of areas: ${shown}`,
        mend: approveCommand(slug),
      },
    ];
  });
}
