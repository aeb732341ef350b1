import { BLOCK, blocksIn } from '../addresses/tableAddresses.ts';
import { editionsOf, leadOf, type SiteModel, type StoryModel } from '../editions/site.ts';
import type { Site } from '../newsroom/site.ts';
import type { JsonLd } from '../outputs/linkedData/jsonLd.ts';
import type { Row, Table } from '../tables/table.ts';

/** Props of a page of a table. */
export interface TableProps {
  readonly site: Site;
  readonly table: Table;
  /** Number of the page, from 1. */
  readonly block: number;
  readonly rows: readonly Row[];
  /** Those that print its figures. */
  readonly stories: readonly StoryModel[];
  readonly dataset: JsonLd | undefined;
}

/** @param page number of the page as its address has it; the first if absent. @returns null where there is no such page */
export function tableProps(
  { site, tables, datasets, stories }: SiteModel,
  id = '',
  page?: string,
): TableProps | null {
  const table = tables.get(id);
  const block = page === undefined ? 1 : Number(page);
  if (!table || !Number.isInteger(block) || block > blocksIn(table.rows.length)) return null;
  if (page !== undefined && (block < 2 || page !== String(block))) return null;
  return {
    site,
    table,
    block,
    rows: table.rows.slice((block - 1) * BLOCK, block * BLOCK),
    stories: storiesOf(stories, id),
    dataset: datasets.get(id),
  };
}

/** Finished stories that print figures of a table. */
export function storiesOf(stories: readonly StoryModel[], table: string): StoryModel[] {
  return stories.filter((story) => isTold(story, table));
}

function isTold(story: StoryModel, id: string): boolean {
  if (leadOf(story)?.draft) return false;
  return editionsOf(story).some(({ tables }) => tables.some((table) => table.id === id));
}
