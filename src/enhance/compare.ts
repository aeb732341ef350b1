/** Offers to set other areas beside the page's own; what that takes is loaded at the first press, or for a shared address. */
export function offerComparison(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-compare] .chart-compare');
  const compare = async (button?: HTMLButtonElement) =>
    (await import('./compareAreas.ts')).compare([...buttons], button);
  for (const button of buttons) {
    button.hidden = false;
    button.ariaExpanded = 'false';
    button.addEventListener('click', () => compare(button));
  }
  if (buttons.length > 0 && /[?&]with=/.test(location.search)) void compare();
}
