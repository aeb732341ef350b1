import { offerComparison } from './compare.ts';
import { answerAtNumbers } from './numbers.ts';
import { offerValues } from './offerValues.ts';

/** Loads what only some readers use when the first of them does. */
function whenUsed(selector: string, event: string, start: (element: Element) => Promise<void>): void {
  for (const element of document.querySelectorAll(selector)) {
    element.addEventListener(event, () => start(element), { once: true });
  }
}

for (const figure of document.querySelectorAll('figure.chart')) offerValues(figure);
whenUsed('.chart-embed', 'toggle', async (details) => {
  const { copyCode } = await import('./copyCode.ts');
  for (const area of details.querySelectorAll('textarea')) copyCode(area);
});
whenUsed('.chart-data', 'toggle', async (details) => {
  (await import('./chartTable.ts')).chartTable(details);
});
for (const field of document.querySelectorAll('.finder-field')) {
  const use = async (event: Event) => (await import('./finder.ts')).useFinder(field, event);
  for (const type of ['focusin', 'input', 'click']) field.addEventListener(type, use);
}
const builder = document.querySelector<HTMLFormElement>('.embed-builder');
if (builder) void import('./embedBuilder.ts').then(({ embedBuilder }) => embedBuilder(builder));
answerAtNumbers();
offerComparison();
