import type { Fault } from '../faults/fault.ts';
import { approveCommand } from './approveCommand.ts';
import type { Ledger, LedgerQuote } from './ledger.ts';
import type { Publishes } from './publishes.ts';
import { isLike } from './quoteIds.ts';

/** Charts and quotes that the ledger has under the story's names, and the text no more. */
export function lostParts(story: Publishes, ledger: Ledger): Fault[] {
  return [story.slug, ...story.meta.formerly].flatMap((name) => [
    ...lostCharts(name, story, ledger),
    ...lostQuotes(name, story, ledger),
  ]);
}

/** @param name that the story has, or had */
function lostCharts(name: string, { slug, file, given }: Publishes, ledger: Ledger): Fault[] {
  const known = ledger.stories[name]?.charts ?? {};
  return Object.entries(known).flatMap(([id, { removed }]): Fault[] => {
    const chart = given.charts.find((each) => each.id === id);
    if (removed && chart) return [comeBack(file, chart.line, id, removed.on, ledger.file)];
    if (removed || chart || isCarried(id, given)) return [];
    const fresh = given.charts.filter((each) => !Object.hasOwn(known, each.id));
    const [other] = fresh.length === 1 ? fresh : [];
    const where = other
      ? `the block of ${other.id}, ${file}:${other.line}`
      : 'the block of the chart that took its place';
    const down = `put its block back, so that what is pinned can be kept, ${approveCommand(slug)} --remove ${id}, and remove it again`;
    const mend = `write formerly: ${id} into ${where}; or take it down: ${down}`;
    const what = `addresses would be lost, those of a chart of ${slug}: ${id}`;
    return [{ file: ledger.file, ...ledger.locate(['stories', name, 'charts', id], 'key'), what, mend }];
  });
}

/** @param name that the story has, or had */
function lostQuotes(name: string, { slug, file, given }: Publishes, ledger: Ledger): Fault[] {
  const known = ledger.stories[name]?.quotes ?? {};
  return Object.entries(known).flatMap(([id, entry]): Fault[] => {
    const quote = given.quotes.find((each) => each.name === id);
    if (entry.removed && quote) return [comeBack(file, quote.line, id, entry.removed.on, ledger.file)];
    if (entry.removed || isCarried(id, given)) return [];
    if (quote) {
      const isOther = name === slug && quote.id !== null && !isLike(quote, entry);
      return isOther ? [another(file, quote.line, id, entry)] : [];
    }
    const edited = given.quotes.find(
      (each) => each.id === null && !Object.hasOwn(known, each.name) && isLike(each, entry),
    );
    const where = edited
      ? `where it was edited, write {#${id}} behind its speaker, ${file}:${edited.line}; or `
      : '';
    const mend = `${where}take it down: ${approveCommand(slug)} --remove ${id}`;
    const what = `addresses would be lost, those of a quote of ${slug}: ${id}, “${entry.says}”, ${entry.by}`;
    return [{ file: ledger.file, ...ledger.locate(['stories', name, 'quotes', id], 'key'), what, mend }];
  });
}

function isCarried(id: string, { charts, quotes }: Publishes['given']): boolean {
  return [...charts, ...quotes].some(({ formerly }) => formerly.includes(id));
}

function comeBack(file: string, line: number, id: string, on: string, ledgerFile: string): Fault {
  const what = `was taken down on ${on}, but is in the text: ${id}`;
  const mend = `remove it from the text, or give it another id; to show it again, remove removed in ${ledgerFile}`;
  return { file, line, column: 0, what, mend };
}

function another(file: string, line: number, id: string, { by, says }: LedgerQuote): Fault {
  return {
    file,
    line,
    column: 0,
    what: `another quote under an id that other sites may show: ${id}`,
    expected: `“${says}”, ${by}`,
    mend: `give this one an id of its own, and take the other down: remove {#${id}} here`,
  };
}
