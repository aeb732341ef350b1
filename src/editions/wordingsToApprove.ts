import { type Unread, unreadOf } from '../wordings/unread.ts';
import type { NewsroomData } from './newsroomData.ts';
import { NATIONAL_SLUG, type Story } from './story.ts';
import type { Told } from './tell.ts';

/**
 * The wordings of an edition that somebody has to approve before it can be published. None for a draft, or if the
 * newsroom does not require approval.
 */
export function wordingsToApprove(
  { wordings, edition }: Pick<Told, 'wordings' | 'edition'>,
  { meta, slug }: Story,
  { site }: Pick<NewsroomData, 'site'>,
): Unread[] {
  if (meta.draft || !site.approval.required) return [];
  return unreadOf(wordings, slug, edition?.slug ?? NATIONAL_SLUG);
}
