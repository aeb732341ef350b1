import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { FITS, type Host, hostPage, inScript, type Offer, ROOM, SCROLLS } from './host.ts';
import { DATAWRAPPER, ownScript } from './listeners.ts';

const require = createRequire(import.meta.url);
const folder = (name: string) => path.dirname(require.resolve(`${name}/package.json`));
const FILES = {
  react: path.join(folder('react'), 'cjs/react.production.js'),
  scheduler: path.join(folder('scheduler'), 'cjs/scheduler.production.js'),
  'react-dom': path.join(folder('react-dom'), 'cjs/react-dom.production.js'),
  'react-dom/client': path.join(folder('react-dom'), 'cjs/react-dom-client.production.js'),
};

/** The package has no file for browsers: its own modules, each as a function. */
const modules = Object.entries(FILES)
  .map(([name, file]) => `${JSON.stringify(name)}(exports,require,module){${readFileSync(file, 'utf8')}}`)
  .join(',');
const REACT = `<script>
const process = { env: { NODE_ENV: 'production' } };
const made = {};
const modules = {${modules}};
function require(name) {
  if (!made[name]) { made[name] = { exports: {} }; modules[name](made[name].exports, require, made[name]); }
  return made[name].exports;
}
</script>`;

/** @param element one for each offer, in the words of the program */
function app(offers: readonly Offer[], element: string): string {
  return `<div id="app"></div>${REACT}<script>
const { createElement: h } = require('react');
const offers = ${inScript(offers)};
require('react-dom/client').createRoot(document.getElementById('app'))
  .render(offers.map((offer, index) => h('div', { key: index }, ${element})));
</script>`;
}

const react = (
  name: string,
  takes: string,
  outcome: Host['outcome'],
  element: string,
  beside = (_: readonly Offer[]) => '',
): Host => ({
  name,
  runs: '`react`, `react-dom`',
  takes,
  outcome,
  document: (offers) => hostPage(app(offers, element) + beside(offers)),
});

const inner = (code: string) => `h('div', { dangerouslySetInnerHTML: { __html: offer.${code} } })`;
// What a page puts up by itself, later, moves what stands below.
const LATER = { ...ROOM, still: false };

/** Pages that an application makes in the browser. */
export const APPLICATIONS: readonly Host[] = [
  react('React, markup set as a whole', 'frame', LATER, inner('frame')),
  react('the same, where no script runs', 'frame and script', SCROLLS, inner('script')),
  react('the same, with our script in the page', 'frame and script', FITS, inner('script'), ownScript),
  react(
    'React, code as a `srcDoc`',
    'frame',
    LATER,
    `h('iframe', { title: 'Code ' + index, srcDoc: offer.frame, width: '100%', height: 1600 })`,
  ),
  react(
    'React, the embed’s page as a `srcDoc`',
    'the page',
    FITS,
    `h('iframe', { title: 'Chart ' + index, srcDoc: offer.page, width: '100%' })`,
    () => DATAWRAPPER,
  ),
];
