import { expect, it } from 'vitest';
import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import { type Fault, FaultError } from '../faults/fault.ts';
import type { StoredEdition } from './editionStore.ts';
import type { EditionWorker } from './editionWorker.ts';
import type { WritingData, Written } from './editionWriter.ts';
import { makeEditions } from './makeEditions.ts';
import type { WorkPiece } from './untold.ts';

const FAULT: Fault = { file: 'story.md', line: 1, column: 0, what: 'not true' };
const WRITTEN = { rendered: 0 } as Written;

interface Trouble {
  /** Area whose edition has a fault. */
  readonly faulty?: string;
  /** What fails, and is no fault of the newsroom. */
  readonly fails?: 'tell' | 'write' | 'open' | 'meanwhile';
}

/** Editions of numbered areas, made by workers that note down what they do. */
function made(count: number, workers: number, { faulty, fails }: Trouble = {}) {
  const log: string[] = [];
  const stored = (area: string) => ({ area }) as StoredEdition;
  const failing = (what: Trouble['fails']) => {
    if (what === fails) throw new Error(`could not ${what}`);
  };
  let isFaulty = false;
  const worker = (name: number): EditionWorker => ({
    tell: async (work: readonly WorkPiece[]) => {
      await Promise.resolve();
      failing('tell');
      return work.map(([at, { area }]) => {
        log.push(`${name} tells ${area}`);
        const edition = { ...stored(area), asked: [] };
        return { at, edition, faults: area === faulty ? [FAULT] : [], unread: [] };
      });
    },
    open: async () => failing('open'),
    write: async (editions) => {
      await Promise.resolve();
      failing('write');
      log.push(...editions.map(({ area }) => `${name} writes ${area}`));
    },
    end: async () => WRITTEN,
    stop: async () => {},
  });
  const untold = Array.from({ length: count }, (_, at) => ({ story: 'ducks', area: `A${at}` }));
  const ledger = {
    untold,
    kept: [stored('kept'), stored('elsewhere')],
    get isFaulty() {
      return isFaulty;
    },
    take: ({ edition, faults }: { edition: StoredEdition | null; faults: readonly Fault[] }) => {
      isFaulty ||= faults.length > 0;
      return edition;
    },
    finish: () => {
      log.push('all told');
      if (isFaulty) throw new FaultError([FAULT]);
      return {} as NewsroomEditions;
    },
  };
  const making = {
    ledger,
    isWritten: ({ area }: StoredEdition) => area !== 'elsewhere',
    open: async () => ({}) as WritingData,
    meanwhile: async () => {
      failing('meanwhile');
      return 'the rest';
    },
  };
  const all = Array.from({ length: workers }, (_, name) => worker(name));
  return { log, result: makeEditions(all, making) };
}

const areasOf = (log: readonly string[], does: string) =>
  log.flatMap((line) => line.split(` ${does} `)[1] ?? []).toSorted();

it.each([1, 2, 3])('tells and writes each edition once, with %d workers', async (workers) => {
  const { log, result } = made(50, workers);
  expect(await result).toEqual({ written: Array(workers).fill(WRITTEN), rest: 'the rest' });
  const areas = Array.from({ length: 50 }, (_, at) => `A${at}`);
  expect(areasOf(log, 'tells')).toEqual(areas.toSorted());
  expect(areasOf(log, 'writes')).toEqual([...areas, 'kept'].toSorted());
});

it('has one worker tell all before it writes any, and one of two write meanwhile', async () => {
  const [alone, two] = [made(50, 1), made(50, 2)];
  await Promise.all([alone.result, two.result]);
  const written = ({ log }: typeof alone) => areasOf(log.slice(0, log.indexOf('all told')), 'writes');
  expect(written(alone)).toEqual([]);
  expect(written(two).length).toBeGreaterThan(1);
  expect(areasOf(two.log, 'tells').length).toBe(50);
  expect(two.log.filter((line) => line.startsWith('1 tells'))).toEqual([]);
});

it.each([1, 2])('tells all after a fault and writes no more, with %d workers', async (workers) => {
  const { log, result } = made(50, workers, { faulty: 'A0' });
  await expect(result).rejects.toThrow('not true');
  expect(areasOf(log, 'tells')).toHaveLength(50);
  expect(areasOf(log, 'writes').filter((area) => area !== 'kept')).toEqual([]);
});

it.each([1, 2])('has nothing to tell where all are kept, with %d workers', async (workers) => {
  const { log, result } = made(0, workers);
  expect(await result).toMatchObject({ rest: 'the rest' });
  expect(areasOf(log, 'writes')).toEqual(['kept']);
});

it.each(['tell', 'write', 'open', 'meanwhile'] as const)(
  'ends with what a worker says that cannot %s',
  async (fails) => {
    for (const workers of [1, 2, 3])
      await expect(made(50, workers, { fails }).result).rejects.toThrow(`could not ${fails}`);
  },
);
