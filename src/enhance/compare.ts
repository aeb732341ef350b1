import { chosenIn } from './compareChoice.ts';

/** Offers to set other areas beside the page's own; what that takes is loaded at the first press. */
export function offerComparison(): void {
  const article = document.querySelector<HTMLElement>('article[data-compare]');
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.chart-compare')];
  const [first] = buttons;
  if (!article || !first) return;
  let loading: Promise<(button?: HTMLButtonElement) => void> | null = null;
  const comparison = async () => {
    const { compareAreas } = await import('./compareAreas.ts');
    loading ??= Promise.resolve(compareAreas(article, buttons));
    return loading;
  };
  for (const button of buttons) {
    button.hidden = false;
    button.ariaExpanded = 'false';
    button.addEventListener('click', async () => (await comparison())(button));
  }
  // A shared address.
  if (chosenIn(location.search).length > 0) void comparison();
}
