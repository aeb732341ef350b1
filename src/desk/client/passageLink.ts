import type { PassagePlace } from '../../report/section.ts';
import { make } from './make.ts';

/** A link to a passage on its story's page, from a page beside it. */
export function passageLink({ story, edition, passage }: PassagePlace, text: string): HTMLElement {
  const query = new URLSearchParams({ edition, ...(passage !== null && { passage: String(passage) }) });
  return make('a', { href: `../${story}/?${query}` }, text);
}
