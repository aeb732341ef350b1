/**
 * Makes one element's content that of another, and leaves what is the same in both alone: place and focus stay, and
 * charts are not laid out again.
 */
export function patch(shown: Element, made: Element): void {
  const [before, after] = [[...shown.childNodes], [...made.childNodes]];
  let start = 0;
  while (start < before.length && start < after.length && isSame(before[start], after[start])) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  const [old] = gone;
  const [fresh] = come;
  // One element that has changed within, such as the body: its parts are compared in turn.
  if (
    gone.length === 1 &&
    come.length === 1 &&
    old instanceof Element &&
    fresh instanceof Element &&
    isAlike(old, fresh)
  )
    patch(old, fresh);
  else {
    const anchor = before[before.length - end] ?? null;
    for (const node of gone) node.remove();
    for (const node of come) shown.insertBefore(node, anchor);
  }
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

/** Whether two elements differ in nothing but what is in them. */
function isAlike(old: Element, fresh: Element): boolean {
  return old.cloneNode().isEqualNode(fresh.cloneNode());
}
