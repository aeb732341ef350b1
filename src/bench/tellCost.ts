import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { derive } from '../derive/derive.ts';
import { readDesk } from '../editions/readDesk.ts';
import { parseStory } from '../editions/readStory.ts';
import { tell } from '../editions/tell.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { FULL_STORY } from './fullStory.ts';
import { makeNewsroom } from './makeNewsroom.ts';

/** Milliseconds of processor, the best of several rounds. */
export interface TellCost {
  /** One edition through prose and checks, without its charts. */
  readonly words: number;
  /** One chart, drawn in both forms, with its alt text and its table. */
  readonly chart: number;
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
    return { words, chart: (whole - words) / (FULL_STORY.match(CHARTS)?.length ?? 1) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function costOf(text: string, newsroom: ReturnType<typeof newsroomAt>): number {
  const faults = new FaultList();
  const desk = readDesk(newsroom, faults);
  const story = desk && parseStory(text, 'bicycles', 'story.md', desk, faults);
  faults.throwIfAny();
  if (!desk || !story) throw new Error('no story');
  const areas = [desk.nation, ...story.areas];
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (const area of areas) tell(story, area, desk);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / areas.length;
  });
  return Math.min(...rounds);
}
