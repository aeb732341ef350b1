import { searchAreas } from './areaSearch.ts';
import { showValues } from './chartValues.ts';
import { answerAtNumbers } from './numbers.ts';

for (const figure of document.querySelectorAll('figure.chart')) showValues(figure);
for (const details of document.querySelectorAll<HTMLDetailsElement>('.chart-embed')) {
  details.addEventListener('toggle', async () => (await import('./embedTools.ts')).embedTools(details), {
    once: true,
  });
}
for (const search of document.querySelectorAll('.area-search')) searchAreas(search);
answerAtNumbers();
