import { sameSince } from './builtRecord.ts';
import type { EditionLedger } from './editionLedger.ts';
import type { StoredEdition } from './editionStore.ts';
import { type EditionWorker, LocalWorker } from './editionWorker.ts';
import type { Staging } from './stage.ts';
import { threadsFor } from './threads.ts';
import { ThreadWorker } from './threadWorker.ts';

/** As many as the work is worth: one that is told and written is one, one whose files lie there costs little. */
export function workersFor(
  ledger: EditionLedger,
  { newsroom, last, shared, threads }: Staging,
): EditionWorker[] {
  const records = { here: null, shown: last };
  const isShown = ({ short }: StoredEdition) =>
    sameSince(records, shared, 'editions', short.path, short.digest).shown !== null;
  const shown = ledger.kept.filter(isShown).length;
  const worth = ledger.untold.length + (ledger.kept.length - shown) / 2 + shown / 256;
  const count = threadsFor(worth, threads);
  if (count === 1) return [new LocalWorker(async () => ledger.telling, ledger.shelves)];
  return Array.from({ length: count }, () => new ThreadWorker({ newsroom, shelves: ledger.shelves }));
}
