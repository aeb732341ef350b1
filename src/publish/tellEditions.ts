import { type EditionWork, type Telling, type ToTell, toTell } from '../editions/editionWork.ts';
import { tell } from '../editions/tell.ts';
import { wordingsToApprove } from '../editions/wordingsToApprove.ts';
import { type Fault, FaultError, stops } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { recordAsked } from '../tables/asked.ts';
import { type PackedTable, packTable } from '../tables/packedTable.ts';
import { mergeUnread, type Unread } from '../wordings/unread.ts';
import { UnreadError } from '../wordings/unreadText.ts';
import type { BuildStore, StoredEdition } from './buildStore.ts';
import { digestOf, storyKeys } from './keys.ts';
import { packEdition } from './packEdition.ts';
import type { BuildPlan } from './readPlan.ts';
import { tableAnswers } from './tableAnswers.ts';
import { batches, inThreads, threadsFor } from './threadPool.ts';

/** What a thread tells editions from. Plain data. */
export interface ToldFrom {
  readonly newsroom: Newsroom;
  readonly tables: readonly PackedTable[];
}

/** The result of telling an edition. Plain data, to be posted from a thread. */
export interface ToldPacked {
  /** null if a text could not be rendered at all. */
  readonly edition: Pick<StoredEdition, 'story' | 'area' | 'asked' | 'short' | 'long'> | null;
  readonly faults: readonly Fault[];
  readonly unread: readonly Unread[];
}

/**
 * Tells, checks and stores the editions of a plan, except stored ones with unchanged inputs. Uses threads where
 * there are many.
 * @throws {FaultError} with all faults of all editions
 * @throws {UnreadError} if there are no faults, but wordings that nobody has read
 */
export async function tellEditions(
  newsroom: Newsroom,
  plan: BuildPlan,
  store: BuildStore,
  asked: number | null,
): Promise<void> {
  const inputs = inputsOfEditions(newsroom, plan);
  const kept = keptEditions(plan, store, inputs);
  const untold = plan.work.filter((work) => !kept.has(nameOf(work)));
  const threads = threadsFor(untold.length, asked);
  const take = (told: readonly ToldPacked[]) => told.map((each) => keep(each, store, inputs));
  const found = await store.transaction(async () => {
    if (threads === 1) return take(untold.map((work) => tellOne(toTell(work, plan))));
    const worker = new URL('tellWorker.ts', import.meta.url);
    const data: ToldFrom = { newsroom, tables: [...plan.data.tables.values()].map(packTable) };
    return (await inThreads({ worker, threads, data }, batches(untold), take)).flat();
  });
  const faults = [...plan.faults, ...found.flatMap((each) => each.faults)].filter(stops);
  if (faults.length > 0) throw new FaultError(faults);
  const unread = mergeUnread(found.flatMap((each) => each.unread));
  if (unread.length > 0) throw new UnreadError(unread);
  // What is unread is approved first, and entered with that.
  if (plan.unentered.length > 0) throw new FaultError(plan.unentered);
}

export function tellOne({ story, area, data }: ToTell): ToldPacked {
  const { result, asked } = recordAsked(() => tell(story, area, data));
  const { edition, long, faults } = result;
  // A preview may show what nobody has read.
  const unread = data.marksUnread ? [] : wordingsToApprove(result, story, data);
  if (!edition || !long) return { edition: null, faults, unread };
  const questions = [...asked].flatMap(([table, all]) => [...all].map((each) => `${table} ${each}`));
  const packed = packEdition({ edition, long });
  return {
    edition: { story: story.slug, area: area.code, asked: questions.join('\n'), ...packed },
    faults,
    unread,
  };
}

/** What the editions of a story are told from. */
interface Inputs {
  readonly key: string;
  answers(asked: string): string;
}

function inputsOfEditions(newsroom: Newsroom, { stories, data }: Telling): ReadonlyMap<string, Inputs> {
  const keyOf = storyKeys(newsroom);
  return new Map(
    stories.map((story) => {
      const answer = tableAnswers(story, data);
      const answers = (asked: string) => digestOf(...asked.split('\n').map((each) => answer(each)));
      return [story.slug, { key: keyOf(story, data), answers }];
    }),
  );
}

/** Names of stored editions that would be told the same again. Removes those that the plan does not have. */
function keptEditions(
  { work }: BuildPlan,
  store: BuildStore,
  inputs: ReadonlyMap<string, Inputs>,
): ReadonlySet<string> {
  const wanted = new Set(work.map(nameOf));
  const stored = [...store.told()];
  store.dropTold(stored.filter((told) => !wanted.has(nameOf(told))));
  const same = stored.filter(({ story, key, asked, answers }) => {
    const now = inputs.get(story);
    return key === now?.key && answers === now.answers(asked);
  });
  return new Set(same.map(nameOf));
}

/** Stores an edition if it may be published. */
function keep(
  { edition, faults, unread }: ToldPacked,
  store: BuildStore,
  inputs: ReadonlyMap<string, Inputs>,
): Pick<ToldPacked, 'faults' | 'unread'> {
  const now = edition && inputs.get(edition.story);
  if (now && unread.length === 0 && !faults.some(stops))
    store.putTold({ ...edition, key: now.key, answers: now.answers(edition.asked) });
  return { faults, unread };
}

function nameOf({ story, area }: EditionWork): string {
  return `${story} ${area}`;
}
