import { make } from './make.ts';

interface Tab {
  readonly id: string;
  readonly name: string;
}

/** A row of tabs: arrows, Home and End go from one to another. @param choose called with the id of the one that is chosen */
export function tabList(label: string, tabs: readonly Tab[], choose: (id: string) => void) {
  const buttons = tabs.map(({ id, name }) =>
    make('button', { type: 'button', role: 'tab', id: `tab-${id}`, value: id }, name),
  );
  const element = make('div', { class: 'desk-tablist', role: 'tablist', 'aria-label': label }, ...buttons);
  for (const button of buttons) button.addEventListener('click', () => choose(button.value));
  element.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined ? undefined : buttons.at(to % buttons.length);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  });
  return {
    element,
    /** @param panel id of what the chosen one shows, if that is on the page */
    show(chosen: string, panel?: string): void {
      for (const button of buttons) {
        const isChosen = button.value === chosen;
        button.ariaSelected = String(isChosen);
        button.tabIndex = isChosen ? 0 : -1;
        if (panel !== undefined) button.setAttribute('aria-controls', panel);
      }
    },
  };
}
