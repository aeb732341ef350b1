import { type Unread, unreadOf } from '../wordings/unread.ts';
import type { NewsroomData } from './newsroomData.ts';
import { NATIONAL_SLUG, type Story } from './story.ts';
import type { Told } from './tell.ts';

/**
 * The wordings of an edition that somebody has to read before it can be published: none of a draft, and none
 * where the newsroom does not ask for it.
 */
export function wordingsToApprove(
  { wordings, edition }: Pick<Told, 'wordings' | 'edition'>,
  { meta, slug }: Story,
  { site }: Pick<NewsroomData, 'site'>,
): Unread[] {
  if (meta.draft || !site.approval.required) return [];
  return unreadOf(wordings, slug, edition?.slug ?? NATIONAL_SLUG);
}
