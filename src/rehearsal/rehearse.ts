import { editionAreas } from '../editions/editionAreas.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { rebind } from '../editions/rebind.ts';
import { NATIONAL_SLUG, type Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import { wordingsToApprove } from '../editions/wordingsToApprove.ts';
import type { Area } from '../newsroom/area.ts';
import { Findings } from './findings.ts';
import { type Cause, nextReleases } from './nextReleases.ts';
import type { Rehearsal } from './rehearsal.ts';

export interface RehearsalOptions {
  /** Areas to tell; defaults to all of the story's. */
  readonly areas?: readonly Area[] | undefined;
  /** Called after each release. */
  readonly onRelease?: ((done: number, all: number) => void) | undefined;
  /** Called with each edition of each release. */
  readonly onTold?:
    | ((edition: { readonly area: Area; readonly release: Cause; readonly told: Told }) => void)
    | undefined;
}

/** Tells a story's editions on made-up next releases, in memory. */
export function rehearse(story: Story, data: NewsroomData, options: RehearsalOptions = {}): Rehearsal {
  const { areas = editionAreas(story, data), onRelease = () => {}, onTold = () => {} } = options;
  const editions = areas.map((area) => [area === data.nation ? NATIONAL_SLUG : area.slug, area] as const);
  const today = new Map(editions.map(([slug, area]) => [slug, tell(story, area, data)]));
  const findings = new Findings(today, (told) => wordingsToApprove(told, story, data));
  const releases = nextReleases(story, data);
  for (const [i, release] of releases.entries()) {
    const then = release.makeData();
    const rebound = rebind(story, then);
    for (const [slug, area] of editions) {
      const told = tell(rebound, area, then);
      findings.add(release, slug, told);
      onTold({ area, release, told });
    }
    onRelease(i + 1, releases.length);
  }
  const faults = findings.faults(releases);
  return {
    story: story.slug,
    ok: faults.length === 0,
    releases: releases.length,
    editions: releases.length * editions.length,
    faults,
    unread: findings.unread(releases),
    ...findings.branches(story, releases),
  };
}
