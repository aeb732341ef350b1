import { searchAreas } from './areaSearch.ts';
import { showValues } from './chartValues.ts';

for (const figure of document.querySelectorAll('figure.chart')) showValues(figure);
for (const search of document.querySelectorAll('.area-search')) searchAreas(search);
