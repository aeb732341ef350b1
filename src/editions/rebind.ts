import type { NewsroomData } from './newsroomData.ts';
import type { Story } from './story.ts';

/** The same story on the tables of other data with the same ids and columns; its areas stay. */
export function rebind(story: Story, { tables }: Pick<NewsroomData, 'tables'>): Story {
  const bindings = story.bindings.map((binding) => {
    const table = tables.get(binding.table.id) ?? binding.table;
    return { ...binding, table, column: table.columns.get(binding.column.name) ?? binding.column };
  });
  return { ...story, bindings };
}
