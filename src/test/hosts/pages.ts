import { FITS, FREE, type Host, hostPage, inScript, type Offer, ROOM } from './host.ts';

type Around = Parameters<typeof hostPage>[1];

const code = (offers: readonly Offer[], script: boolean) =>
  offers.map((offer) => (script ? offer.script : offer.frame)).join('\n');

/** A page around the code, with and without our script. */
function around(name: string, page: Around, wrap = (html: string) => html, still = true): Host[] {
  const document = (script: boolean) => (offers: readonly Offer[]) =>
    hostPage(wrap(code(offers, script)), page);
  const host = { name, runs: 'a page of ours' };
  return [
    { ...host, takes: 'frame', outcome: { ...ROOM, still }, document: document(false) },
    { ...host, takes: 'frame and script', outcome: FITS, document: document(true) },
  ];
}

const style = (css: string): Around => ({ head: `<style>${css}</style>` });

/** Markup that is set later does not run its scripts: an application puts them into the page. */
const later = (html: string, target: string) => `<script>
const code = ${inScript(html)};
const target = ${target};
target.innerHTML = code;
for (const { src } of target.querySelectorAll('script')) document.head.append(Object.assign(document.createElement('script'), { src }));
</script>`;

/** Pages that make it hard. */
export const PAGES: readonly Host[] = [
  ...around('a dark page', style(':root{color-scheme:dark}body{background:#111;color:#eee}a{color:#9cf}')),
  ...around('a dark page by its `<meta>`', {
    head: '<meta name="color-scheme" content="dark"><style>body{background:#111;color:#eee}a{color:#9cf}</style>',
  }),
  ...around(
    'a page that sets the height of all frames',
    style('iframe{height:150px!important;max-width:none}'),
  ),
  ...around(
    'a page with content boxes, padding and borders for all frames',
    style('*{box-sizing:content-box}iframe{padding:8px;border:4px solid}'),
  ),
  ...around(
    'a page with border boxes, padding and borders for all frames',
    style('*{box-sizing:border-box}iframe{padding:8px;border:4px solid}'),
  ),
  ...around('a page that limits the height of all frames', style('iframe{max-height:400px}')),
  ...around('a page with one ratio for all frames', style('iframe{aspect-ratio:16/9;height:auto}')).map(
    (host) => ({ ...host, outcome: host.takes === 'frame' ? FREE : host.outcome }),
  ),
  ...around('a page in quirks mode', { doctype: '' }),
  ...around('a page from right to left', { root: 'lang="ar" dir="rtl"' }),
  ...around(
    'a shadow root',
    {},
    (html) =>
      `<div id="shadow"></div>${later(html, "document.getElementById('shadow').attachShadow({ mode: 'open' })")}`,
    false,
  ),
  ...around(
    'an application that adds the code later',
    {},
    (html) => `<div id="later"></div>${later(html, "document.getElementById('later')")}`,
    false,
  ),
  ...around(
    'a column that centres what is in it',
    style('#column{display:flex;flex-direction:column;align-items:center}'),
    (html) => `<div id="column">${html}</div>`,
  ),
  ...around('a grid', style('#grid{display:grid}'), (html) => `<div id="grid">${html}</div>`),
  ...around(
    'columns beside each other',
    style('#row{display:flex;flex-wrap:wrap}#row>*{min-width:280px}'),
    (html) => `<div id="row">${html}</div>`,
  ),
];
