import type { Fault } from '../faults/fault.ts';
import { approveCommand } from './approveCommand.ts';
import type { Ledger, LedgerQuote } from './ledger.ts';
import type { Publishes } from './publishes.ts';
import { isLike } from './quoteIds.ts';

/** Charts and quotes that the ledger has under the story's names, and the text no more. */
export function lostParts(story: Publishes, { stories: known, file: ledgerFile, locate }: Ledger): Fault[] {
  const { slug, file, given, meta } = story;
  const charts = new Map(given.charts.map((chart) => [chart.id, chart]));
  const quotes = new Map(given.quotes.map((quote) => [quote.name, quote]));
  const carried = new Set([...given.charts, ...given.quotes].flatMap(({ formerly }) => formerly));
  return [slug, ...meta.formerly].flatMap((name) => {
    const { charts: ofCharts = {}, quotes: ofQuotes = {} } = known[name] ?? {};
    const own = name === slug;
    const at = (kind: 'charts' | 'quotes', id: string) => ({
      file: ledgerFile,
      ...locate(['stories', name, kind, id], 'key'),
    });
    const lostCharts = Object.entries(ofCharts).flatMap(([id, { removed }]): Fault[] => {
      const chart = charts.get(id);
      if (removed && chart) return [comeBack(file, chart.line, id, removed.on, ledgerFile)];
      if (removed || chart || carried.has(id)) return [];
      const fresh = given.charts.filter((each) => !Object.hasOwn(ofCharts, each.id));
      const [other] = fresh.length === 1 ? fresh : [];
      const where = other
        ? `the block of ${other.id}, ${file}:${other.line}`
        : 'the block of the chart that took its place';
      const mend = `write formerly: ${id} into ${where}; or take it down: put its block back, so that what is pinned can be kept, ${approveCommand(name)} --remove ${id}, and remove it again`;
      return [
        { ...at('charts', id), what: `addresses would be lost, those of a chart of ${slug}: ${id}`, mend },
      ];
    });
    const lostQuotes = Object.entries(ofQuotes).flatMap(([id, entry]): Fault[] => {
      const quote = quotes.get(id);
      if (entry.removed && quote) return [comeBack(file, quote.line, id, entry.removed.on, ledgerFile)];
      if (entry.removed || carried.has(id)) return [];
      if (quote)
        return own && quote.id !== null && !isLike(quote, entry)
          ? [another(file, quote.line, id, entry)]
          : [];
      const edited = given.quotes.find(
        (each) => each.id === null && !Object.hasOwn(ofQuotes, each.name) && isLike(each, entry),
      );
      const where = edited
        ? `where it was edited, write {#${id}} behind its speaker, ${file}:${edited.line}; or `
        : '';
      const mend = `${where}take it down: ${approveCommand(name)} --remove ${id}`;
      const what = `addresses would be lost, those of a quote of ${slug}: ${id}, “${entry.says}”, ${entry.by}`;
      return [{ ...at('quotes', id), what, mend }];
    });
    return [...lostCharts, ...lostQuotes];
  });
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
