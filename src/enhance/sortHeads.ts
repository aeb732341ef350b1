/** Makes a button of a column's heading. */
export function sortButton(head: HTMLTableCellElement, press: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'table-sort';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', press);
}

/** Says by which column a table is sorted. @param at its index; -1 for none */
export function markSorted(heads: Iterable<HTMLTableCellElement>, at: number, descending: boolean): void {
  for (const [index, head] of [...heads].entries()) {
    if (index === at) head.ariaSort = descending ? 'descending' : 'ascending';
    else head.removeAttribute('aria-sort');
  }
}
