import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { drawChart } from '../charts/index.ts';
import { derive } from '../derive/derive.ts';
import { editionAreas } from '../editions/editionAreas.ts';
import { readData } from '../editions/readData.ts';
import { parseStory } from '../editions/readStory.ts';
import { tell } from '../editions/tell.ts';
import { FaultList } from '../faults/fault.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { languageOf } from '../words/languages.ts';
import { FULL_STORY } from './fullStory.ts';
import { makeNewsroom } from './makeNewsroom.ts';

/** Milliseconds of processor, the best of several rounds. */
export interface TellCost {
  /** One edition through prose and checks, without its charts. */
  readonly words: number;
  /** One chart more: its block read, drawn and checked. */
  readonly chart: number;
  /** Of that, the drawing: both forms, with alt text and table. */
  readonly drawing: number;
}

const EDITIONS = 150;
const ROUNDS = 6;
const CHARTS = /```chart\n[\s\S]*?```\n/g;

/** Within this process and warmed up: what one more edition costs, not what the first one does. */
export async function tellCost(seed: number): Promise<TellCost> {
  const root = mkdtempSync(path.join(tmpdir(), 'bench-tell-'));
  try {
    makeNewsroom(root, { editions: EDITIONS, seed });
    const newsroom = newsroomAt(root);
    await derive(newsroom, { write: true });
    const cost = (text: string) => costOf(text, newsroom);
    const whole = cost(FULL_STORY);
    const words = cost(FULL_STORY.replaceAll(CHARTS, ''));
    const chart = (whole - words) / (FULL_STORY.match(CHARTS)?.length ?? 1);
    return { words, chart, drawing: drawingCost(newsroom) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function costOf(text: string, newsroom: Newsroom): number {
  const { data, story, areas } = readText(text, newsroom);
  return bestOf(areas.length, () => {
    for (const area of areas) tell(story, area, data);
  });
}

function drawingCost(newsroom: Newsroom): number {
  const { data, story, areas } = readText(FULL_STORY, newsroom);
  const { site, nation, tables } = data;
  const shared = {
    tables,
    areas: data.areas,
    nation,
    language: languageOf(site),
    domId: 'chart',
    title: 'Chart',
  };
  const [first] = areas;
  const settings = first ? tell(story, first, data).charts.map((chart) => chart.settings) : [];
  return bestOf(areas.length * settings.length, () => {
    for (const area of areas) for (const each of settings) drawChart(each, { ...shared, area });
  });
}

function readText(text: string, newsroom: Newsroom) {
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  const story = data && parseStory(text, 'bicycles', 'story.md', data, faults);
  faults.throwIfAny();
  if (!data || !story) throw new Error('no story');
  return { data, story, areas: editionAreas(story, data) };
}

/** Milliseconds of processor for one of so many pieces of work. */
function bestOf(pieces: number, work: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / pieces;
  });
  return Math.min(...rounds);
}
