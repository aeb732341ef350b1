/** What leads to a row of "How we know". */
const LINKS = 'a:is(.figure, .attested, .claim)';

const box = () => import('./figureBox.ts');

/** Opens the row behind a number or a claim at the number itself. What that takes is loaded at the first press. */
export function answerAtNumbers(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)];
  if (/^#figure-\d/.test(location.hash)) void box().then(({ showOrigin }) => showOrigin(links));
  // Without popovers the links lead to the rows, as they do without scripts.
  if (!('popover' in HTMLElement.prototype)) return;
  for (const link of links) {
    link.ariaHasPopup = 'dialog';
    link.ariaExpanded = 'false';
  }
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(LINKS);
    // To open a link elsewhere, or under a script that was here first.
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented || !link.hash) return;
    event.preventDefault();
    try {
      const { toggleBox } = await box();
      toggleBox(link, links.indexOf(link));
    } catch {
      // The script could not be loaded: the reader may be offline.
      location.hash = link.hash;
    }
  });
}
