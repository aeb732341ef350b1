import { copyCode } from './copyCode.ts';
import { embedChart } from './embedChart.ts';

/** What a dialog of embed codes can do once it is open. */
export function embedTools(details: HTMLDetailsElement): void {
  for (const area of details.querySelectorAll('textarea')) copyCode(area);
  embedChart(details);
}
