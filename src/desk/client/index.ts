/** The custom elements of the desk: one import each. */
import './edition.ts';
import './grid.ts';
import './overview.ts';
import './progress.ts';
import './story.ts';
