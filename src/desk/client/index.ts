/** The custom elements of the desk: one import each. */
import './beside.ts';
import './connection.ts';
import './edition.ts';
import './figure.ts';
import './grid.ts';
import './keys.ts';
import './new.ts';
import './overview.ts';
import './progress.ts';
import './release.ts';
import './source.ts';
import './story.ts';
import './tabs.ts';
