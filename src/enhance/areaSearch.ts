import { matches } from './matches.ts';

/** Narrows a list of areas, and its map, to those whose names begin as typed. Enter opens the first. */
export function searchAreas(search: Element): void {
  const nav = search.closest('nav');
  const input = search.querySelector('input');
  const status = search.querySelector<HTMLElement>('[role="status"]');
  if (!nav || !input || !status) return;
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('.area-list a')];
  const tiles = [...nav.querySelectorAll('.area-tile')];
  const found = () =>
    links.filter((link) =>
      matches(input.value, [link.textContent ?? '', ...(link.dataset['also'] ?? '').split(';')]),
    );
  const show = () => {
    const shown = found();
    const addresses = new Set(shown.map((link) => link.getAttribute('href')));
    for (const link of links) if (link.parentElement) link.parentElement.hidden = !shown.includes(link);
    for (const tile of tiles) {
      tile.classList.toggle('area-tile-off', !addresses.has(tile.getAttribute('href')));
    }
    status.textContent = input.value ? foundText(shown, status) : '';
  };
  input.addEventListener('input', show);
  // Text typed while this script was loading.
  if (input.value) show();
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && input.value.trim()) found()[0]?.click();
  });
}

/** Texts are data attributes of the status: for none, for one, and for more by plural category. */
function foundText([first, ...others]: readonly Element[], { dataset, ownerDocument }: HTMLElement): string {
  if (!first) return dataset['none'] ?? '';
  if (others.length === 0)
    return dataset['one']?.replace('{name}', () => first.textContent?.trim() ?? '') ?? '';
  const count = others.length + 1;
  const { lang } = ownerDocument.documentElement;
  const category = new Intl.PluralRules(lang).select(count);
  const text = dataset[`more${category[0]?.toUpperCase()}${category.slice(1)}`] ?? dataset['moreOther'] ?? '';
  return text.replace('{count}', count.toLocaleString(lang));
}
