import { showValues } from './chartValues.ts';
import { chooseArea } from './chooseArea.ts';

/** What the embed of a chart loads when it is used; `chartScript.ts` among the outputs bundles it. */
const frame = document.querySelector<HTMLElement>('.chart-frame');
if (frame?.querySelector('svg[data-spots]')) showValues(document.body, frame, null);
void chooseArea();
