/** The custom elements of the desk: one import each. */
import './overview.ts';
import './release.ts';
import './story.ts';
