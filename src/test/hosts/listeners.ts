import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { wordpress } from './cleaners.ts';
import { AFTER_RULES, CLAMPED, FITS_TWICE, type Host, hostPage, type Offer } from './host.ts';

const require = createRequire(import.meta.url);
const read = (name: string) => readFileSync(require.resolve(name), 'utf8');
const pym = read('pym.js');
const newswire = readFileSync(
  path.join(path.dirname(require.resolve('@newswire/frames')), 'frames.umd.js'),
  'utf8',
);
const iframely = readFileSync(
  path.join(path.dirname(require.resolve('@iframely/embed.js/package.json')), 'dist/embed.js'),
  'utf8',
);

const SANDBOX = ' sandbox="allow-scripts"';
const BOTH = ['', SANDBOX];

/** Each embed in two frames: a free one, and one in a sandbox. */
function twice(
  offers: readonly Offer[],
  frame: (offer: Offer, sandbox: string, id: string) => string,
): string {
  return offers
    .flatMap((offer, index) => BOTH.map((sandbox, which) => frame(offer, sandbox, `f${index}${which}`)))
    .join('\n');
}

const frames = (offers: readonly Offer[]) =>
  twice(
    offers,
    ({ address }, sandbox, id) => `<iframe title="${id}" width="100%" src="${address}"${sandbox}></iframe>`,
  );

const listener = (body: string) => `<script>addEventListener('message', (event) => {
  const sender = [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === event.source);
  if (!sender) return;
  ${body}
});</script>`;

export const DATAWRAPPER = listener(`
  const heights = event.data['datawrapper-height'];
  if (heights) for (const chart in heights) sender.style.height = heights[chart] + 'px';`);

const pymFrames = (offers: readonly Offer[]) =>
  twice(
    offers,
    ({ address }, sandbox, id) => `<div id="${id}"></div>
<script>new pym.Parent('${id}', '${address}', { title: '${id}'${sandbox && ", sandbox: 'allow-scripts'"} });</script>`,
  );

/** Hosts that give a frame the height that it tells. */
export const LISTENERS: readonly Host[] = [
  {
    name: 'pym.js',
    runs: '`pym.js`',
    takes: 'address',
    outcome: FITS_TWICE,
    document: (offers) => hostPage(`<script>${pym}</script>${pymFrames(offers)}`),
  },
  {
    name: '@newswire/frames',
    runs: '`@newswire/frames`',
    takes: 'address',
    outcome: FITS_TWICE,
    document: (offers) =>
      hostPage(`<script>${newswire}</script>
${twice(
  offers,
  ({ address: src }, sandbox, id) => `<div id="${id}"></div>
<script>new newswireFrames.Framer(document.getElementById('${id}'), ${JSON.stringify({ src, attributes: { title: id, ...(sandbox && { sandbox: 'allow-scripts' }) } })});</script>`,
)}`),
  },
  {
    name: 'Iframely, as Medium has it',
    runs: '`@iframely/embed.js`',
    takes: 'address',
    outcome: FITS_TWICE,
    document: (offers) =>
      hostPage(
        `${twice(
          offers,
          ({ address }, sandbox, id) =>
            `<div class="iframely-embed"><div class="iframely-responsive"><iframe title="${id}" src="${address}"${sandbox}></iframe></div></div>`,
        )}<script>${iframely}</script>`,
      ),
  },
  {
    name: 'Datawrapper’s code',
    runs: AFTER_RULES,
    takes: 'address',
    outcome: FITS_TWICE,
    document: (offers) => hostPage(DATAWRAPPER + frames(offers)),
  },
  {
    name: 'AMP, which refuses less than 100 px',
    runs: AFTER_RULES,
    takes: 'address',
    outcome: { ...FITS_TWICE, holds: ({ room, content }) => room === (content < 100 ? 150 : content) },
    document: (offers) =>
      hostPage(
        `${listener(`
  const { sentinel, type, height } = event.data;
  if (sentinel === 'amp' && type === 'embed-size' && height >= 100) sender.height = height;`)}${frames(offers)}`,
      ),
  },
  {
    name: 'Infogram and Flourish',
    runs: AFTER_RULES,
    takes: 'address',
    outcome: FITS_TWICE,
    document: (offers) =>
      hostPage(
        `${listener(`
  if (typeof event.data !== 'string' || event.data[0] !== '{') return;
  const { src, context, height, sender: by, method } = JSON.parse(event.data);
  if (context === 'iframe.resize' && by === 'Flourish' && method === 'resize' && src) sender.height = height;`)}${frames(offers)}`,
      ),
  },
  {
    name: 'WordPress, from an address',
    runs: AFTER_RULES,
    takes: 'oEmbed',
    outcome: CLAMPED,
    document: (offers) =>
      hostPage(
        offers.map(({ oembed }, index) => wordpress(oembed, `abcdefghi${index}`)).join('') + WORDPRESS,
      ),
  },
  {
    name: 'our own script, added twice',
    runs: 'ours',
    takes: 'address',
    outcome: FITS_TWICE,
    document: (offers) => hostPage(frames(offers) + ownScript(offers) + ownScript(offers)),
  },
  {
    name: 'our script beside pym and Datawrapper’s',
    runs: '`pym.js`',
    takes: 'address',
    outcome: FITS_TWICE,
    document: (offers) =>
      hostPage(`${ownScript(offers)}<script>${pym}</script>${DATAWRAPPER}${pymFrames(offers)}`),
  },
];

export function ownScript([offer]: readonly Offer[]): string {
  return `<script async src="${new URL('/embed.js', offer?.address).href}"></script>`;
}

/** What the script of WordPress does: shows the frame at its first word, hides the quotation, follows links to the same host. */
const WORDPRESS = `<script>addEventListener('message', ({ data, source }) => {
  const { message, value, secret } = data;
  if (!secret || /[^a-zA-Z0-9]/.test(secret)) return;
  for (const quotation of document.querySelectorAll('blockquote[data-secret="' + secret + '"]'))
    quotation.style.display = 'none';
  for (const frame of document.querySelectorAll('iframe[data-secret="' + secret + '"]')) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute('style');
    if (message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(value, 10)));
    if (message === 'link' && new URL(value).host === new URL(frame.src).host && document.activeElement === frame)
      top.location.href = value;
  }
});
addEventListener('DOMContentLoaded', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
});</script>`;
