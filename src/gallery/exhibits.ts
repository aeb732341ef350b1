import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Chart } from '../charts/chart.ts';
import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** A chart beside the block that makes it. */
export interface Exhibit {
  readonly chart: Chart;
  readonly block: ChartBlock;
}

export interface ChartBlock {
  readonly id: string;
  /** As the author wrote it, without its fence. */
  readonly text: string;
  /** Its keys, in order. */
  readonly keys: readonly string[];
  /** The heading above it, or above the blocks before it; its id if there is none. */
  readonly heading: string;
  /** The paragraphs between what comes before and the block; '' where values stand in them. */
  readonly about: string;
}

/**
 * The charts of all stories in the order of their blocks, each as it is in a local edition, where its own area stands
 * out; in the national one if only that has it.
 */
export function exhibitsOf(newsroom: Newsroom, { stories, data: { nation } }: NewsroomEditions): Exhibit[] {
  return stories.flatMap(({ story, editions }) => {
    const charts = new Map<string, Chart>();
    const local = editions.filter(({ area }) => area.code !== nation.code);
    for (const { told } of [...local, ...editions])
      for (const block of told.edition?.body ?? [])
        if (block.kind === 'chart' && !charts.has(block.chart.id)) charts.set(block.chart.id, block.chart);
    const text = readFileSync(path.join(newsroom.stories, story.slug, 'story.md'), 'utf8');
    return chartBlocks(text).flatMap((block) => {
      const chart = charts.get(block.id);
      return chart ? [{ chart, block }] : [];
    });
  });
}

/** The chart blocks of a story, with what stands above them. */
export function chartBlocks(story: string): ChartBlock[] {
  let above = '';
  let last: string | undefined;
  return story.split(/^(```chart\n[\s\S]*?^```)$/m).flatMap((part): ChartBlock[] => {
    if (!part.startsWith('```chart\n')) {
      above = part;
      return [];
    }
    const text = part.slice('```chart\n'.length, -'```'.length).trimEnd();
    const id = /^id: *(\S+)/m.exec(text)?.[1] ?? '';
    const keys = [...text.matchAll(/^([a-z]\w*):/gm)].map(([, key = '']) => key);
    const [, own, under] = /[\s\S]*^#+ (.+)\n([\s\S]*)/m.exec(above) ?? [];
    const heading = own ?? last ?? id;
    last = own ?? last;
    const after = under ?? (last ? above : '');
    const about = /[{`]/.test(after) ? '' : after.trim();
    return [{ id, text, keys, heading, about }];
  });
}
