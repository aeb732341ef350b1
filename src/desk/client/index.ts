/** The custom elements of the desk: one import each. */
import './beside.ts';
import './figure.ts';
import './new.ts';
import './overview.ts';
import './source.ts';
import './release.ts';
import './story.ts';
import './tabs.ts';
