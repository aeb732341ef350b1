import look from '../styles/chartTable.css?inline';
import sortLook from '../styles/tableSort.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { foundText } from './foundText.ts';
import { allBegin, wordsOf } from './matches.ts';
import { type SortKey, sortedBy } from './sorted.ts';
import { markSorted, sortButton } from './sortHeads.ts';

adoptStyles(look + sortLook);

/** Sorts the data table of a chart by its headings, and searches its rows where the page has a field for it. */
export function chartTable(details: Element): void {
  const body = details.querySelector('tbody');
  const heads = [...(details.querySelector('thead')?.rows[0]?.cells ?? [])];
  if (!body) return;
  const search = details.querySelector<HTMLInputElement>('input[type="search"]');
  const status = details.querySelector<HTMLElement>('[role="status"]');
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const written = [...body.rows].map((row, place) => {
    return { row, place, words: [...row.cells].flatMap((cell) => wordsOf(cell.textContent)) };
  });
  let at = -1;
  let descending = false;

  const keyOf = ({ row, place }: (typeof written)[number]): SortKey => {
    const cell = row.cells[at];
    if (!cell || heads[at]?.dataset['order'] === 'written') return place;
    return cell.classList.contains('numeric') ? numberOf(cell) : cell.textContent;
  };
  const show = () => {
    const wanted = wordsOf(search?.value ?? '');
    const found = written.filter(({ words }) => allBegin(wanted, words));
    body.replaceChildren(...sortedBy(found, keyOf, descending, compare).map(({ row }) => row));
    markSorted(heads, at, descending);
    if (status) status.textContent = wanted.length > 0 ? foundText(status, found.length) : '';
  };
  for (const [index, head] of heads.entries()) {
    sortButton(head, () => {
      // Readers want the highest numbers first.
      descending = index === at ? !descending : head.classList.contains('numeric');
      at = index;
      show();
    });
  }
  search?.addEventListener('input', show);
  const field = search?.closest<HTMLElement>('.chart-search');
  if (field) field.hidden = false;
}

/** Null for a cell without a number. */
function numberOf({ dataset, textContent }: HTMLElement): number | null {
  const value = Number(dataset['value'] ?? (textContent || Number.NaN));
  return Number.isNaN(value) ? null : value;
}
