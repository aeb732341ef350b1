import { showValues } from './chartValues.ts';
import { chooseArea } from './chooseArea.ts';

/** What the embed of a chart loads when it is used; `chartScript.ts` among the outputs bundles it. */
showValues(document.body);
void chooseArea();
