import { Refusal } from './refusal.ts';
import { get } from './route.ts';

/** What there is to make something new of. */
export interface Choices {
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly columns: readonly { readonly name: string; readonly title: string }[];
    /** Kinds of areas in it, the commonest first. */
    readonly kinds: readonly { readonly kind: string; readonly name: string; readonly areas: number }[];
  }[];
  readonly areas: readonly { readonly slug: string; readonly name: string; readonly kind: string }[];
  /** Its slug. */
  readonly nation: string;
  readonly stories: readonly {
    readonly slug: string;
    /** Null while it cannot be read. */
    readonly table: string | null;
  }[];
}

export const newChoices = get('api/new/choices/', ({ desk }): Choices => {
  const { data, stories } = desk;
  if (!data) throw new Refusal('the tables cannot be read yet', 503);
  const { areaKinds } = data.site;
  return {
    tables: [...data.tables.values()].map(({ id, title, columns, rows }) => ({
      id,
      title,
      columns: [...columns.values()].map((column) => ({ name: column.name, title: column.title })),
      kinds: [...Map.groupBy(rows.areas, ({ kind }) => kind)]
        .map(([kind, areas]) => ({ kind, name: areaKinds[kind]?.many ?? kind, areas: areas.length }))
        .toSorted((a, b) => b.areas - a.areas),
    })),
    areas: data.areas.all.map(({ slug, name, kind }) => ({ slug, name, kind })),
    nation: data.nation.slug,
    stories: stories.map(({ slug, story }) => ({ slug, table: story?.meta.editions.of ?? null })),
  };
});
