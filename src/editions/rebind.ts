import type { Desk } from './desk.ts';
import type { Story } from './story.ts';

/** The same story on the tables of another desk, which has the same ids and columns; its areas stay as they are. */
export function rebind(story: Story, { tables }: Pick<Desk, 'tables'>): Story {
  const bindings = story.bindings.map((binding) => {
    const table = tables.get(binding.table.id) ?? binding.table;
    return { ...binding, table, column: table.columns.get(binding.column.name) ?? binding.column };
  });
  return { ...story, bindings };
}
