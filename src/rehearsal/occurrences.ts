import { type Cause, NO_CHANGE } from './nextReleases.ts';

/** Where a finding occurs: editions, by made-up release. */
export class Occurrences {
  readonly #editions = new Map<Cause, Set<string>>();

  add(release: Cause, edition: string): void {
    const seen = this.#editions.get(release) ?? new Set<string>();
    this.#editions.set(release, seen.add(edition));
  }

  /** Slugs of the editions in which any of the causes brought it about. */
  editionsOf(causes: readonly Cause[]): string[] {
    const releases = [...this.#editions].filter(([release]) =>
      causes.some((cause) => matches(release, cause)),
    );
    return [...new Set(releases.flatMap(([, editions]) => [...editions]))];
  }

  /**
   * The changes that bring the finding about. One that occurs without any change also occurs in most other
   * releases: it is then attributed to the columns whose rise or fall removes it, with the one that does not, or to
   * any release of the table.
   * @param releases all releases rehearsed
   */
  causes(releases: readonly Cause[]): Cause[] {
    const byTable = Map.groupBy(releases, ({ table }) => table);
    const found = [...byTable.values()].flatMap((own) => {
      const unchanged = own.find(({ change }) => change === NO_CHANGE);
      const seen = unchanged && this.#editions.get(unchanged);
      return unchanged && seen
        ? this.#unchangedCauses(unchanged, seen, own)
        : own.filter((each) => this.#editions.has(each));
    });
    return distinctCauses(found);
  }

  #unchangedCauses(unchanged: Cause, seen: ReadonlySet<string>, own: readonly Cause[]): Cause[] {
    const editionsIn = (release: Cause) => this.#editions.get(release) ?? new Set<string>();
    const moved = own.filter(({ change }) => change === 'rise' || change === 'fall');
    const gone = moved.filter((each) => [...seen].some((edition) => !editionsIn(each).has(edition)));
    const more = own.filter((each) => [...editionsIn(each)].some((edition) => !seen.has(edition)));
    const kept = gone.flatMap(({ column }) => [
      ...moved.filter((each) => each.column === column && this.#editions.has(each)),
      { ...unchanged, column },
    ]);
    return [...(gone.length > 0 ? kept : [unchanged]), ...more];
  }
}

/** Several releases of one change, each for other areas, are one cause. */
function distinctCauses(causes: readonly Cause[]): Cause[] {
  const keyed = causes.map(({ table, column, change, isUnprecedented }) => {
    const cause = { table, column, change, isUnprecedented };
    return [JSON.stringify(cause), cause] as const;
  });
  return [...new Map(keyed).values()];
}

/** A release without changes has no column. */
function matches(release: Cause, cause: Cause): boolean {
  if (release.table !== cause.table || release.change !== cause.change) return false;
  return release.column === cause.column || cause.change === NO_CHANGE;
}
