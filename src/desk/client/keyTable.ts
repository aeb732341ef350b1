/** What a key does: a step of the page itself, or what its button does. */
export interface DeskKey {
  readonly key: string;
  /** In the sheet of keys. */
  readonly says: string;
  /** Null for the button that shows the key. */
  readonly step: Step | null;
}

export type Step =
  | 'next'
  | 'previous'
  | 'next to read'
  | 'previous to read'
  | 'editions'
  | 'grid'
  | 'tabs'
  | 'keys';

/**
 * All keys of the desk, each one letter without a modifier, as browsers have none. Screen readers keep letters for
 * themselves while they browse: everything here is a button, too.
 */
export const KEYS: readonly DeskKey[] = [
  { key: 'j', says: 'Next passage', step: 'next' },
  { key: 'k', says: 'Previous passage', step: 'previous' },
  {
    key: 'n',
    says: 'Next passage that is unread or has a fault, in the next edition if need be',
    step: 'next to read',
  },
  { key: 'p', says: 'Previous passage that is unread or has a fault', step: 'previous to read' },
  { key: 'a', says: 'Approve the wording that is shown', step: null },
  { key: 's', says: 'Skip it: the next one that is unread', step: null },
  { key: 'b', says: 'Take an approval back', step: null },
  { key: 'm', says: 'Take the mend of a fault', step: null },
  { key: 'o', says: 'Open the file in your editor', step: null },
  { key: 'u', says: 'Undo what was written last', step: null },
  { key: 'r', says: 'Redo it', step: null },
  { key: 'e', says: 'Choose an edition', step: 'editions' },
  { key: 'g', says: 'Go to the grid of editions', step: 'grid' },
  { key: 't', says: 'Go to the tabs', step: 'tabs' },
  { key: '?', says: 'Show these keys', step: 'keys' },
];

/** Where letters are typed, or choose by themselves. */
const FIELDS = 'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], dialog';

/** The key that is meant; null for one with a modifier, in a field, or held down. */
export function keyMeant(event: KeyboardEvent): DeskKey | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return null;
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest(FIELDS)) return null;
  const found = KEYS.find(({ key }) => key === event.key) ?? null;
  const mayRepeat = found?.step === 'next' || found?.step === 'previous';
  return event.repeat && !mayRepeat ? null : found;
}
