/** The custom elements of the desk: one import each. */
import './overview.ts';
import './story.ts';
