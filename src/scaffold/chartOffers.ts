import type { Chart, ChartSettings } from '../charts/chart.ts';
import { drawableOf } from '../charts/fit.ts';
import { chartFits } from '../charts/index.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { readData } from '../editions/readData.ts';
import type { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { derivedTable, unknownIn } from './derivedTable.ts';
import { type Subject, storyText, subjectOf } from './storyText.ts';
import { type TriedEdition, tryStory } from './tryStory.ts';

export interface WantedChart {
  /** `table`, or `table.column`. */
  readonly of: string;
  /** Slug of the only area for which the chart must hold; by default, it must for all. */
  readonly area?: string | undefined;
  /** Slug of an area for which they are drawn, too. */
  readonly drawn?: string | undefined;
}

/** A chart that suits a table. */
export interface ChartOffer {
  readonly type: string;
  /** What it would show, in one line for the author. */
  readonly why: string;
  /** With its fence. */
  readonly block: string;
  /** Of the area for which it was to be drawn. */
  readonly chart?: Chart;
}

/**
 * The charts that suit a column of a table, best first. Each has been tried in a story of that table, and holds in every
 * edition that has a latest figure.
 * @returns null when a fault was added
 */
export function chartOffers(newsroom: Newsroom, wanted: WantedChart, faults: FaultList): ChartOffer[] | null {
  const { of, area } = wanted;
  const data = readData(newsroom, faults);
  const [id, name] = of.split('.');
  const table = data && derivedTable(newsroom, data, id, faults);
  if (!table) return null;
  const subject = subjectOf(table, data, name);
  if (!subject) {
    unknownIn(newsroom, `column of ${table.id}`, name ?? '', [...table.columns.keys()], faults);
    return null;
  }
  const { bySlug } = data.areas;
  if (area !== undefined && !bySlug.has(area)) {
    unknownIn(newsroom, 'area', area, [...bySlug.keys()], faults);
    return null;
  }
  return soundOffers(newsroom, subject, data, wanted);
}

/** Titles of columns may hold numbers or claims, which the checks refuse in a story: takes the first words that pass. */
function soundOffers(
  newsroom: Newsroom,
  subject: Subject,
  data: NewsroomData,
  { area, drawn }: WantedChart,
): ChartOffer[] {
  const { table, column, kind } = subject;
  const plain = { title: 'What the figures show {{ area.in }}', subtitle: 'The figures of the table' };
  const fits = chartFits(drawableOf(table, column, kind, data));
  const sound = new Map<string, ChartOffer>();
  let left = fits;
  for (const words of [
    { title: `${column.title} {{ area.in }}`, subtitle: table.title },
    { ...plain, subtitle: table.title },
    plain,
  ]) {
    const offers = left.map(({ type, why, settings }) => {
      const id = `${column.name.replaceAll('_', '-')}-${type}`;
      return { type, why, block: blockText({ id, type, ...settings }, words) };
    });
    const { content, editions } = tryOffers(newsroom, subject, data, offers);
    const faulty = faultyLines(
      content,
      offers,
      editions.filter((edition) => area === undefined || edition.area.slug === area),
    );
    const shown = editions.find((edition) => edition.area.slug === drawn)?.told.charts ?? [];
    for (const [index, offer] of offers.entries()) {
      if (faulty[index]?.length !== 0) continue;
      const chart = shown.find(({ settings }) => settings.type === offer.type)?.chart;
      sound.set(offer.type, { ...offer, ...(chart && { chart }) });
    }
    const areOfWords = (lines: readonly string[] = []) =>
      lines.length > 0 && lines.every((line) => /^(sub)?title:/.test(line));
    left = left.filter((_fit, index) => areOfWords(faulty[index]));
    if (left.length === 0) break;
  }
  return fits.flatMap(({ type }) => sound.get(type) ?? []);
}

function blockText(
  settings: ChartSettings,
  { title, subtitle }: { title: string; subtitle: string },
): string {
  const lines = Object.entries(settings).map(
    ([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`,
  );
  const words = [`title: ${JSON.stringify(title)}`, `subtitle: ${JSON.stringify(subtitle)}`];
  return ['```chart', ...lines, ...words, '```'].join('\n');
}

/** All in one story. */
function tryOffers(
  newsroom: Newsroom,
  subject: Subject,
  data: NewsroomData,
  offers: readonly ChartOffer[],
): { readonly content: string; readonly editions: readonly TriedEdition[] } {
  const charts = offers.map(({ block }) => block).join('\n\n');
  const content = storyText(subject, data, { subtitle: '', charts });
  return { content, editions: tryStory(newsroom, 'chart', content, data) };
}

/** For each offer, the lines of its block that have a fault in an edition. */
function faultyLines(
  content: string,
  offers: readonly ChartOffer[],
  editions: readonly TriedEdition[],
): string[][] {
  const lines = new Set(editions.flatMap(({ told }) => told.faults.map(({ line }) => line)));
  return offers.map(({ block }) => {
    const first = content.slice(0, content.indexOf(block)).split('\n').length;
    return block.split('\n').filter((_line, index) => lines.has(first + index));
  });
}
