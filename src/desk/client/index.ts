/** The custom elements of the desk: one import each. */
import './edition.ts';
import './overview.ts';
import './progress.ts';
import './story.ts';
