import { searchAreas } from './areaSearch.ts';
import { showValues } from './chartValues.ts';
import { copyCode } from './copyCode.ts';
import { embedChart } from './embedChart.ts';
import { answerAtNumbers } from './numbers.ts';

for (const figure of document.querySelectorAll('figure.chart')) showValues(figure);
for (const area of document.querySelectorAll<HTMLTextAreaElement>('.embed-code textarea')) copyCode(area);
for (const details of document.querySelectorAll<HTMLDetailsElement>('.chart-embed')) embedChart(details);
for (const search of document.querySelectorAll('.area-search')) searchAreas(search);
answerAtNumbers();
