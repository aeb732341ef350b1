import type { ReleaseApproval, ReleaseResult } from './releaseTask.ts';

/** What somebody confirms to have looked at before a release is accepted. */
export interface ReleasePoint {
  readonly id: string;
  /** Place of its section in the report, and of its entry there; null for all of the section. */
  readonly section: number;
  readonly entry: number | null;
  readonly label: string;
  /** Slug of the story whose unread wordings it stands for; null for a suspicion. */
  readonly unreadOf: string | null;
}

/** What was approved and confirmed of a preview. */
interface Ready {
  readonly result: ReleaseResult;
  readonly confirmed: readonly string[];
  readonly approved: readonly ReleaseApproval[];
}

/** Each suspicion by itself, and the unread wordings of each story together; none in what cannot be accepted. */
export function releasePoints({ report, writes }: ReleaseResult): ReleasePoint[] {
  if (!writes) return [];
  return report.sections.flatMap(({ title, entries, unreadOf = null, confirm }, section): ReleasePoint[] => {
    if (unreadOf !== null)
      return [
        {
          id: `${section}`,
          section,
          entry: null,
          label: `${title} (${entries.length}): ${unreadOf}`,
          unreadOf,
        },
      ];
    if (!confirm) return [];
    return entries.map(({ label }, entry) => ({
      id: `${section}.${entry}`,
      section,
      entry,
      label,
      unreadOf,
    }));
  });
}

/** Those that nobody has confirmed. Wordings that have all been read need no word more. */
export function openPoints({ result, confirmed, approved }: Ready): ReleasePoint[] {
  return releasePoints(result).filter(({ id, unreadOf }) => {
    const wordings = result.wordings.filter(({ story }) => story === unreadOf);
    const isRead = wordings.length > 0 && unreadWordings({ result: { wordings }, approved }).length === 0;
    return !confirmed.includes(id) && !isRead;
  });
}

/** Wordings of a preview that nobody has read yet. */
export function unreadWordings({
  result,
  approved,
}: {
  readonly result: Pick<ReleaseResult, 'wordings'>;
  readonly approved: Ready['approved'];
}): ReleaseResult['wordings'] {
  return result.wordings.filter(
    ({ story, key }) => !approved.some((one) => one.story === story && one.key === key),
  );
}
