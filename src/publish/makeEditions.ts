import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import type { EditionLedger } from './editionLedger.ts';
import type { StoredEdition } from './editionStore.ts';
import type { EditionWorker } from './editionWorker.ts';
import type { WritingData, Written } from './editionWriter.ts';

/** How editions are made. */
export interface Making<Rest> {
  readonly ledger: Pick<EditionLedger, 'untold' | 'kept' | 'isFaulty' | 'take' | 'finish'>;
  /** Whether an edition is written, and not only told. */
  isWritten(edition: StoredEdition): boolean;
  /** Opens the place where they are written: once, and not while there is a fault. */
  open(): Promise<WritingData>;
  /** What is done besides when all are told, while the last of them are written. */
  meanwhile(told: NewsroomEditions, data: WritingData): Promise<Rest>;
}

/** So many editions are told or written at once: few enough that the last worker is not long alone. */
const AT_ONCE = 8;

/**
 * So many have to be left for a worker that writes to begin to tell: else its code would not be fast before
 * the end. And so many are told before it is seen that the others are slower.
 */
const WORTH_BEGINNING = 1000;

/**
 * Tells and writes editions. A worker keeps to one of these as long as there is something of it to do: code
 * that a thread runs for the first time is slow, and each thread has to begin for itself. One alone tells all
 * editions before it writes any. After a fault that stops a build all of them tell.
 * @returns what the workers have written, and what came of the rest
 * @throws {FaultError} with every fault of every edition that stops a build
 */
export async function makeEditions<Rest>(
  workers: readonly EditionWorker[],
  making: Making<Rest>,
): Promise<{ readonly written: readonly Written[]; readonly rest: Rest }> {
  const work = new Work(making);
  const shares = workers.map((worker, index) => work.share(worker, isWriter(index)));
  const finish = work.finish(workers.some((_, index) => isWriter(index)));
  // None is left running when one fails.
  await Promise.allSettled([...shares, finish]);
  await Promise.all(shares);
  const rest = await finish;
  const written = await Promise.all(workers.map((worker) => worker.end()));
  return { written: written.filter((each) => each !== null), rest };
}

/** Half of several, and not one alone. */
function isWriter(index: number): boolean {
  return index % 2 === 1;
}

class Work<Rest> {
  readonly #making: Making<Rest>;
  /** So many of those that are to be told somebody has taken, and so many are told. */
  #taken = 0;
  #told = 0;
  /** Those that are kept from before, and those that are told. */
  readonly #toWrite: StoredEdition[];
  /** Where it is written; null while that is not open. */
  #place: WritingData | null = null;
  readonly #opened = new Set<EditionWorker>();
  #hasFailed = false;
  /** Resolved when any of these has changed. */
  #change = Promise.withResolvers<void>();

  constructor(making: Making<Rest>) {
    this.#making = making;
    this.#toWrite = making.ledger.kept.filter(making.isWritten);
  }

  /** What one worker does. @param writesFirst whether it tells only where it is wanted for that */
  async share(worker: EditionWorker, writesFirst: boolean): Promise<void> {
    const isDone = () => this.#hasFailed || (this.#areTold && this.#toWrite.length === 0);
    await this.#unlessFailed(async () => {
      while (!isDone()) {
        if (this.#canWrite && (writesFirst || this.#left === 0)) await this.#write(worker);
        else if (writesFirst ? this.#wantsTellers : this.#left > 0) await this.#tell(worker);
        else await this.#change.promise;
      }
    });
  }

  /** What is done once. @param early whether somebody writes before all are told */
  async finish(early: boolean): Promise<Rest> {
    const { ledger, open, meanwhile } = this.#making;
    return this.#unlessFailed(async () => {
      if (!early) await this.#until(() => this.#areTold);
      if (!ledger.isFaulty) this.#place = await open();
      this.#changed();
      await this.#until(() => this.#areTold);
      const told = ledger.finish();
      if (!this.#place) throw new Error('no place to write to, though there is no fault');
      return meanwhile(told, this.#place);
    });
  }

  /** So many are still to be taken and told. */
  get #left(): number {
    return this.#making.ledger.untold.length - this.#taken;
  }

  /** Whether those who write should tell: what has a fault is only told, and others may be too slow. */
  get #wantsTellers(): boolean {
    if (this.#making.ledger.isFaulty) return this.#left > 0;
    return this.#told >= WORTH_BEGINNING && this.#left >= WORTH_BEGINNING;
  }

  get #areTold(): boolean {
    return this.#told === this.#making.ledger.untold.length;
  }

  get #canWrite(): boolean {
    return this.#toWrite.length > 0 && this.#place !== null && !this.#making.ledger.isFaulty;
  }

  async #tell(worker: EditionWorker): Promise<void> {
    const { ledger, isWritten } = this.#making;
    const from = this.#taken;
    const work = ledger.untold
      .slice(from, from + AT_ONCE)
      .map((untold, index) => [from + index, untold] as const);
    this.#taken += work.length;
    for (const each of await worker.tell(work)) {
      const stored = ledger.take(each);
      if (stored && isWritten(stored)) this.#toWrite.push(stored);
    }
    this.#told += work.length;
    this.#changed();
  }

  async #write(worker: EditionWorker): Promise<void> {
    const editions = this.#toWrite.splice(0, AT_ONCE);
    if (this.#place && !this.#opened.has(worker)) await worker.open(this.#place);
    this.#opened.add(worker);
    await worker.write(editions);
  }

  async #unlessFailed<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    } finally {
      this.#changed();
    }
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.#hasFailed) throw new Error('stopped, as something else has failed');
      await this.#change.promise;
    }
  }

  #changed(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
  }
}
