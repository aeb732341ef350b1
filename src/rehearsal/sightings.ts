import { type Cause, NO_CHANGE } from './nextReleases.ts';

/** Where something was seen: editions, by made-up release. */
export class Sightings {
  readonly #editions = new Map<Cause, Set<string>>();

  add(release: Cause, edition: string): void {
    const seen = this.#editions.get(release) ?? new Set<string>();
    this.#editions.set(release, seen.add(edition));
  }

  /** Slugs of those in which it was seen because of any of the causes. */
  editionsOf(causes: readonly Cause[]): string[] {
    const releases = [...this.#editions].filter(([release]) => causes.some((cause) => isOf(release, cause)));
    return [...new Set(releases.flatMap(([, editions]) => [...editions]))];
  }

  /**
   * What brings it. Seen where nothing changes, it is also seen in most releases in which something else does: it
   * is then put down to the columns that had to stay as they were, or to any release where none had.
   * @param releases all that were tried
   */
  causes(releases: readonly Cause[]): Cause[] {
    const byTable = Map.groupBy(releases, ({ table }) => table);
    const found = [...byTable.values()].flatMap((own) => {
      const still = own.find(({ change }) => change === NO_CHANGE);
      const seen = still && this.#editions.get(still);
      return still && seen
        ? this.#stillCauses(still, seen, own)
        : own.filter((each) => this.#editions.has(each));
    });
    return withoutRepeats(found);
  }

  #stillCauses(still: Cause, seen: ReadonlySet<string>, own: readonly Cause[]): Cause[] {
    const editionsIn = (release: Cause) => this.#editions.get(release) ?? new Set<string>();
    const moved = own.filter(({ change }) => change === 'rise' || change === 'fall');
    const gone = moved.filter((each) => [...seen].some((edition) => !editionsIn(each).has(edition)));
    const more = own.filter((each) => [...editionsIn(each)].some((edition) => !seen.has(edition)));
    const kept = gone.map(({ table, column }) => ({ table, column, change: NO_CHANGE }));
    return [...(gone.length > 0 ? kept : [still]), ...more];
  }
}

/** Releases of one change, in several parts of the country, are one cause. */
function withoutRepeats(causes: readonly Cause[]): Cause[] {
  const keyed = causes.map(
    ({ table, column, change }) =>
      [JSON.stringify([table, column, change]), { table, column, change }] as const,
  );
  return [...new Map(keyed).values()];
}

/** Where nothing changes, no column of the table does. */
function isOf(release: Cause, cause: Cause): boolean {
  if (release.table !== cause.table || release.change !== cause.change) return false;
  return release.column === cause.column || cause.change === NO_CHANGE;
}
