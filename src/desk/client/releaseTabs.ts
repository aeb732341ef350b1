import { make } from './make.ts';

/** Views of the same thing, one at a time. */
export function releaseTabs(views: readonly (readonly [name: string, content: readonly Node[]])[]) {
  const tabs = views.map(([name], place) =>
    make(
      'button',
      { type: 'button', role: 'tab', id: `view-${place}`, 'aria-controls': `panel-${place}` },
      name,
    ),
  );
  const panels = views.map(([, content], place) =>
    make(
      'div',
      { role: 'tabpanel', id: `panel-${place}`, 'aria-labelledby': `view-${place}`, class: 'release-panel' },
      ...content,
    ),
  );
  const open = (at: number) => {
    for (const [place, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(place === at));
      tab.tabIndex = place === at ? 0 : -1;
    }
    for (const [place, panel] of panels.entries()) panel.hidden = place !== at;
  };
  const list = make('div', { role: 'tablist', 'aria-label': 'Views', class: 'release-tabs' }, ...tabs);
  for (const [place, tab] of tabs.entries()) tab.addEventListener('click', () => open(place));
  list.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
    const at = tabs.findIndex((tab) => tab.tabIndex === 0) + step;
    const next = tabs[at];
    if (step === 0 || !next) return;
    event.preventDefault();
    open(at);
    next.focus();
  });
  open(0);
  return { list, panels, open };
}
