import type { Grammar } from '../grammar.ts';

/** How a reader sets an area beside others. Parts in braces are filled in by the script. */
export function compare({ places }: Grammar) {
  return {
    open: 'Compare with another area',
    /** @param area that the page is about */
    search: (area: Parameters<typeof places.the>[0]) => `Area to set beside ${places.the(area)}`,
    remove: 'Remove {name}',
    added: '{name} added: {value}',
    removed: '{name} removed',
    none: 'No other area of that name in this story',
    /** One area more than have marks of their own. */
    full: 'Two areas can be compared at a time. Remove one first.',
    absent: 'not in this chart',
    tooLarge: '{value}, off this scale',
    failed: 'The figures could not be loaded. Try again when you are online.',
    compared: 'Areas compared',
  };
}
