/** The custom elements of the desk: one import each. */
import './new.ts';
import './overview.ts';
import './story.ts';
import './tabs.ts';
