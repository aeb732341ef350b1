import type { Fault } from '../faults/fault.ts';
import type { ReleaseRule } from '../newsroom/releaseRule.ts';
import type { Site } from '../newsroom/site.ts';
import { counted, listed } from '../report/phrases.ts';
import { shortened, type Unread } from '../wordings/unread.ts';
import type { RefreshReport } from './refreshReport.ts';
import type { StoryChange } from './storyChange.ts';

type Found = Pick<RefreshReport, 'faults' | 'warnings' | 'releases' | 'stories'>;
type Decision = Pick<RefreshReport, 'publishable' | 'because'>;

/** The only reason where a newsroom asks for no decision. */
export const NOT_AUTOMATIC = 'content/site.yaml does not say release: { automatic: when-read }';

/** Up to this many of a kind are named. */
const NAMES = 4;

/**
 * Whether a release is published with nobody looking: nothing in doubt but what the newsroom allows, and nothing to
 * print that nobody has read.
 * @param unread all that would be printed unread
 */
export function releaseDecision(
  found: Found,
  { release, approval }: Pick<Site, 'release' | 'approval'>,
  unread: readonly Unread[],
): Decision {
  if (release.automatic === undefined) return { publishable: false, because: [NOT_AUTOMATIC] };
  const because = [
    ...faultReasons(found.faults, 'fault'),
    ...found.releases.flatMap(({ suspicions }) => suspicionReasons(suspicions, release.allow)),
    ...found.releases.flatMap(({ newAreas }) =>
      newAreas.length > 0 ? `new areas: ${listed(newAreas, NAMES)}` : [],
    ),
    ...faultReasons(found.warnings, 'warning'),
    ...found.stories.flatMap(editionReasons),
    ...(approval.required ? [] : ['nobody has to read wordings: approval.required is false']),
    ...unreadReasons(unread),
    ...quoteReasons(found.stories, release.allow),
  ];
  return { publishable: because.length === 0, because };
}

function faultReasons(faults: readonly Fault[], noun: string): string[] {
  const [first] = faults;
  if (!first) return [];
  return [
    `${counted(faults.length, noun)}: ${listed(
      faults.map(({ what }) => what),
      NAMES,
    )}`,
  ];
}

/** All of a kind of which there are more than are allowed. */
function suspicionReasons(
  suspicions: Found['releases'][number]['suspicions'],
  allow: ReleaseRule['allow'],
): string[] {
  const kinds = Map.groupBy(suspicions, ({ what }) => what.replace(/: .*/s, ''));
  const allowed = new Map<string, number>(Object.entries(allow));
  return [...kinds].flatMap(([kind, all]) =>
    all.length > (allowed.get(kind) ?? 0) ? all.map(({ what }) => what) : [],
  );
}

/** Addresses that come or go. */
function editionReasons({ story, added, lost, untold }: StoryChange): string[] {
  const reason = (what: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${what}: ${story}: ${listed(names, NAMES)}`];
  return [
    ...reason('new editions', added),
    ...reason('editions lost', lost),
    ...reason('editions that cannot be told', untold),
  ];
}

function unreadReasons(unread: readonly Unread[]): string[] {
  return [...Map.groupBy(unread, ({ story }) => story)].map(([story, all]) => {
    const first = shortened(all[0]?.text ?? '');
    return `${counted(all.length, 'unread wording')}: ${story}: ${first}`;
  });
}

/** A quote was read beside the old figures. */
function quoteReasons(stories: readonly StoryChange[], { quotes: most = 0 }: ReleaseRule['allow']): string[] {
  const quotes = stories.flatMap(({ story, quotes: all }) => all.map(({ words }) => ({ story, words })));
  if (quotes.length <= most) return [];
  const first = quotes[0];
  return [
    `${counted(quotes.length, 'quote')} beside new figures: ${first?.story}: ${shortened(first?.words ?? '')}`,
  ];
}
