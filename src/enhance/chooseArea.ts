import type { StoryAreas } from '../outputs/json/storyAreas.ts';

/**
 * Where the address of an embed asks for it (`?choose=1`): a list from which readers of the page around it choose their
 * area. It leads to the other area's embed, in the same frame.
 */
export async function chooseArea(): Promise<void> {
  const { search, hash } = location;
  const frame = document.querySelector<HTMLElement>('[data-choose]');
  const choose = new URLSearchParams(search).get('choose');
  if (!frame || !choose) return;
  const [story = '', own = '', part = ''] = (frame.dataset['choose'] ?? '').split('/');
  const { areas, only }: StoryAreas = await (await fetch(`../../../../${story}/areas.json`)).json();
  const having = only[part] && new Set(only[part]);
  const select = document.createElement('select');
  select.ariaLabel = frame.dataset['area'] ?? '';
  for (const [index, [slug, name]] of areas.entries()) {
    if (having && !having.has(index)) continue;
    select.add(new Option(name, slug, slug === own, slug === own));
  }
  select.addEventListener('change', () => {
    // Arrow keys go on through the list, area by area.
    const on = search.replace('choose=1', 'choose=2');
    location.replace(`../../../${story}/${select.value}/${part}/${on}${hash}`);
  });
  document.querySelector('main')?.prepend(select);
  if (choose === '2') select.focus({ preventScroll: true });
}
