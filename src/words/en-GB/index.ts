import type { Grammar, NumberProfile } from '../grammar.ts';
import type { Language } from '../language.ts';
import { charts } from './charts.ts';
import { editions } from './editions.ts';
import { embeds } from './embeds.ts';
import { figures } from './figures.ts';
import { lists } from './lists.ts';
import { numbersIn } from './numbers.ts';
import { pages } from './pages.ts';
import { periods } from './periods.ts';
import { places } from './places.ts';
import { sources } from './sources.ts';
import { standIns } from './standIns.ts';
import { TAG } from './tag.ts';
import { texts } from './texts.ts';

/** British English. */
export function enGB(profile: NumberProfile): Language {
  const grammar: Grammar = { numbers: numbersIn(profile), periods, places, lists };
  const words = figures(grammar);
  return {
    tag: TAG,
    ...grammar,
    figures: words,
    editions: editions(grammar),
    charts: charts(grammar, words),
    pages: pages(grammar, words),
    embeds: embeds(grammar),
    sources: sources(grammar),
    standIns: standIns(grammar),
    texts: texts(grammar),
  };
}
