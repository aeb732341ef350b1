import type { ToEnter } from '../ledger/enter.ts';
import { isLean } from '../ledger/isLean.ts';
import { chartsOf } from './chartsOf.ts';
import { releaseOf } from './embed.ts';
import type { NewsroomData } from './newsroomData.ts';
import type { ToldStory } from './newsroomEditions.ts';
import { NATIONAL_SLUG } from './story.ts';

/** What the ledger is to have of a story; nothing of a draft. */
export function toEnter({ story, editions }: ToldStory, data: NewsroomData): ToEnter[] {
  const { nation, tables } = data;
  if (story.meta.draft) return [];
  const charts = editions.flatMap(({ told }) => (told.edition ? chartsOf(told.edition) : []));
  const table = tables.get(story.meta.editions.of);
  const since = (table && releaseOf(table)) || story.meta.published;
  return [
    {
      story,
      since,
      charts: new Map(
        charts.map((chart) => {
          const from = chart.sources.map(({ id }) => id);
          return [chart.id, { since: releaseOf(chart) || since, from }];
        }),
      ),
      lean: isLean(data, story.slug),
      slugs: editions.map(({ area }) => (area === nation ? NATIONAL_SLUG : area.slug)),
    },
  ];
}
