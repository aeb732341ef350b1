/** What a reader does to a chart whose values are to be shown. */
const USES = ['pointermove', 'pointerdown', 'focusin', 'keydown'] as const;

/** Lets keys reach a chart that has values to show; what shows them is loaded at the first use. */
export function offerValues(figure: Element): void {
  const frame = figure.querySelector<HTMLElement>('.chart-frame');
  if (!frame?.querySelector('svg[data-spots]') || !figure.querySelector('.chart-data table')) return;
  frame.tabIndex = 0;
  frame.role = 'group';
  frame.ariaLabel = frame.dataset['label'] ?? '';
  const waiting = new AbortController();
  let last: Event | null = null;
  let isLoading = false;
  const load = async () => {
    const { showValues } = await import('./chartValues.ts');
    waiting.abort();
    showValues(figure, frame, last);
  };
  const wait = (event: Event) => {
    if (event.type !== 'focusin') last = event;
    if (event instanceof KeyboardEvent && event.key.startsWith('Arrow')) event.preventDefault();
    if (isLoading) return;
    isLoading = true;
    load().catch(() => {
      // To be tried again.
      isLoading = false;
    });
  };
  for (const use of USES) frame.addEventListener(use, wait, waiting);
  // A touch ends at once; what it asked for is shown until the next tap.
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') last = null;
  };
  frame.addEventListener('pointerleave', leave, waiting);
}
