import type { Chart } from './chart.ts';

/** The author's note first, then those that the data ask for. */
export function notesOf({ note, notes }: Pick<Chart, 'note' | 'notes'>): string[] {
  return [...(note ? [note.plain] : []), ...notes];
}
