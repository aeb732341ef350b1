/** The custom elements of the desk: one import each. */
import './beside.ts';
import './figure.ts';
import './keys.ts';
import './new.ts';
import './overview.ts';
import './source.ts';
import './release.ts';
import './edition.ts';
import './grid.ts';
import './progress.ts';
import './story.ts';
import './tabs.ts';
