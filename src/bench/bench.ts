import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchCluster } from './benchCluster.ts';
import { type BenchPlace, benchEditions, type Say } from './benchEditions.ts';
import { benchRaw } from './benchRaw.ts';
import { commandOf } from './commandOf.ts';
import { makeNewsroom } from './makeNewsroom.ts';
import { measured } from './measured.ts';
import { type PageVitals, pageVitals } from './pageVitals.ts';
import { type PageWeight, pageWeight } from './pageWeight.ts';
import { formatResults, growth, type Result, seconds } from './results.ts';
import { type TellCost, tellCost } from './tellCost.ts';

export interface BenchOptions {
  readonly editions: readonly number[];
  readonly rows: readonly number[];
  /** Rows on a cluster of Postgres servers. */
  readonly cluster: readonly number[];
  readonly png: boolean;
}

export interface BenchReport {
  readonly results: readonly Result[];
  /** By what was done: the power of the number of editions by which its time grows. */
  readonly growth: Readonly<Record<string, number>>;
  readonly tell: TellCost;
  /** By page. */
  readonly weights: Readonly<Record<string, PageWeight>>;
  /** By page, on a slow phone. */
  readonly vitals: Readonly<Record<string, PageVitals>>;
}

/** Measures made-up newsrooms in a folder of its own, which is gone afterwards. */
export async function bench(options: BenchOptions, engine: string, say: Say): Promise<BenchReport> {
  const work = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const place: BenchPlace = { engine, work, seed: 7, png: options.png };
    await warmUp(place, say);
    const results: Result[] = [];
    for (const size of options.editions) results.push(...(await benchEditions(size, place, say)));
    for (const rows of options.rows) results.push(...(await benchRaw(rows, place, say)));
    for (const rows of options.cluster) results.push(...(await benchCluster(rows, place, say)));
    const site = path.join(work, `newsroom-${options.editions[0]}`, 'dist');
    say('opening pages on a slow phone');
    const vitals = await pageVitals(site, { article: 'bicycles/', embed: EMBED });
    const tell = await tellCost(place.seed);
    return { results, growth: growthOf(results), tell, weights: weigh(site), vitals };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Astro builds the page server once for an engine, as it prepares the yardstick's project once. */
async function warmUp({ engine, work, seed }: BenchPlace, say: Say): Promise<void> {
  say('warming up');
  const newsroom = path.join(work, 'newsroom-warm');
  makeNewsroom(newsroom, { editions: 1, seed });
  await measured([...commandOf('build', engine), '--no-png'], engine, { NEWSROOM: newsroom });
}

function growthOf(results: readonly Result[]): Record<string, number> {
  const whats = [...new Set(results.map(({ what }) => what))];
  return Object.fromEntries(
    whats.flatMap((what) => {
      const power = growth(results.filter((result) => result.what === what));
      return power === null ? [] : [[what.trim(), Number(power.toFixed(2))]];
    }),
  );
}

const EMBED = 'embed/bicycles/national/trend/';

function weigh(site: string): Record<string, PageWeight> {
  return {
    article: pageWeight(site, 'bicycles/index.html'),
    embed: pageWeight(site, `${EMBED}index.html`),
  };
}

export function formatReport(report: BenchReport): string {
  return [formatResults(report.results), ...remarks(report)].join('\n\n');
}

/** What is measured once, a sentence each. */
export function remarks({ growth: powers, tell, weights, vitals }: BenchReport): string[] {
  const grows = Object.entries(powers).map(([what, power]) => `${what} ${power}`);
  const weighs = Object.entries(weights).map(([page, { bytes, total, requests }]) => {
    const parts = Object.entries(bytes).map(([kind, amount]) => `${kind} ${kilobytes(amount)}`);
    return `${page}: ${kilobytes(total)} gzipped (${parts.join(', ')}), ${requests} requests`;
  });
  return [
    ...(grows.length > 0 ? [`time grows by the power of: ${grows.join(', ')}`] : []),
    `one edition through prose and checks: ${tell.words.toFixed(2)} ms, one chart: ${tell.chart.toFixed(2)} ms, of which drawing ${tell.drawing.toFixed(2)} ms (processor)`,
    ...weighs,
    ...Object.entries(vitals).map(formatVitals),
  ];
}

function formatVitals([page, { paint, shift, requests, axe }]: [string, PageVitals]): string {
  return `${page} on a slow phone: largest paint after ${seconds(paint)}, layout shift ${shift.toFixed(3)}, ${requests} requests, ${axe} faults by axe`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
