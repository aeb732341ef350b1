import type { PassagePlace } from '../../report/section.ts';
import { make } from './make.ts';
import { state } from './state.ts';

/** A link to a passage on its story's page, from a page beside it. */
export function passageLink(place: PassagePlace, text: string): HTMLElement {
  return make('a', { href: `../${place.story}/${queryOf(place)}` }, text);
}

/** A link that opens another edition, at a passage if that is known. */
export function editionLink(edition: string, name: string, passage: number | null): HTMLAnchorElement {
  const link = make('a', { href: queryOf({ edition, passage }) }, name);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    state.set({ edition, passage, figure: null });
  });
  return link;
}

function queryOf({ edition, passage }: Omit<PassagePlace, 'story'>): string {
  return `?${new URLSearchParams({ edition, ...(passage !== null && { passage: String(passage) }) })}`;
}
