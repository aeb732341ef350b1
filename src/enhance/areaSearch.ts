import { matches } from './matches.ts';

/** Narrows a list of areas, and its map, to those whose names begin as typed. Enter opens the first. */
export function searchAreas(search: Element): void {
  const nav = search.closest('nav');
  const input = search.querySelector('input');
  const status = search.querySelector('[role="status"]');
  if (!nav || !input || !status) return;
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('.area-list a')];
  const tiles = [...nav.querySelectorAll('.area-tile')];
  const found = () =>
    links.filter((link) =>
      matches(input.value, [link.textContent ?? '', ...(link.dataset['also'] ?? '').split(';')]),
    );
  input.addEventListener('input', () => {
    const shown = found();
    const addresses = new Set(shown.map((link) => link.getAttribute('href')));
    for (const link of links) if (link.parentElement) link.parentElement.hidden = !shown.includes(link);
    for (const tile of tiles) {
      tile.classList.toggle('area-tile-off', !addresses.has(tile.getAttribute('href')));
    }
    const [first] = shown;
    const names = shown.length === 1 ? `${first?.textContent?.trim()}: press Enter to open it` : '';
    status.textContent = !input.value
      ? ''
      : names || (shown.length ? `${shown.length} areas` : 'No area of that name');
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && input.value.trim()) found()[0]?.click();
  });
}
