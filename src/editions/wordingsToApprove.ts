import { type Unread, unreadOf } from '../wordings/unread.ts';
import type { NewsroomData } from './newsroomData.ts';
import { NATIONAL_SLUG, type Story } from './story.ts';
import type { Told } from './tell.ts';

/**
 * The wordings of an edition that must be approved before it is published: none for a draft, or when the newsroom
 * requires no approval.
 */
export function wordingsToApprove(
  { wordings, edition }: Pick<Told, 'wordings' | 'edition'>,
  { meta, slug }: Story,
  { site }: Pick<NewsroomData, 'site'>,
): Unread[] {
  if (meta.draft || !site.approval.required) return [];
  return unreadOf(wordings, slug, edition?.slug ?? NATIONAL_SLUG);
}
