import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const pym = readFileSync(require.resolve('pym.js'), 'utf8');
const newswire = readFileSync(
  path.join(path.dirname(require.resolve('@newswire/frames')), 'frames.umd.js'),
  'utf8',
);

/** A page that shows an embed in its own way. */
export interface Host {
  readonly name: string;
  /** Script tags and markup, for two frames of one embed: one free, one in a sandbox. */
  page(address: string): string;
  /** The height that the host makes of the content's. */
  height(content: number): number;
}

const asIs = (content: number) => content;
const SANDBOX = ' sandbox="allow-scripts"';
const frames = (attributes: (index: number) => string) =>
  [0, 1].map((index) => `<iframe title="${index}" width="100%" ${attributes(index)}></iframe>`).join('\n');
const twice = (address: string) => frames((index) => `src="${address}"${index ? SANDBOX : ''}`);
const listener = (body: string) => `<script>addEventListener('message', (event) => {
  const sender = [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === event.source);
  if (!sender) return;
  ${body}
});</script>`;

/** Hosts as they do it, each written anew from what it documents, or the real thing from its package. */
export const HOSTS: readonly Host[] = [
  {
    name: 'pym.js',
    page: (address) => `<div id="a"></div><div id="b"></div>
<script>${pym}</script>
<script>new pym.Parent('a', '${address}', {});new pym.Parent('b', '${address}', { sandbox: 'allow-scripts' });</script>`,
    height: asIs,
  },
  {
    name: '@newswire/frames',
    page: (address) => `<div id="a"></div><div id="b"></div>
<script>${newswire}</script>
<script>for (const [id, attributes] of [['a', {}], ['b', { sandbox: 'allow-scripts' }]])
  new newswireFrames.Framer(document.getElementById(id), { src: '${address}', attributes });</script>`,
    height: asIs,
  },
  {
    name: 'Datawrapper’s snippet',
    page: (address) =>
      `${listener(`
  const heights = event.data['datawrapper-height'];
  if (heights) for (const chart in heights) sender.style.height = heights[chart] + 'px';`)}${twice(address)}`,
    height: asIs,
  },
  {
    name: 'AMP',
    page: (address) =>
      `${listener(`
  const { sentinel, type, height } = event.data;
  if (sentinel === 'amp' && type === 'embed-size' && height >= 100) sender.height = height;`)}${twice(address)}`,
    height: asIs,
  },
  {
    name: 'Medium, Infogram and Flourish',
    page: (address) =>
      `${listener(`
  if (typeof event.data !== 'string' || event.data[0] !== '{') return;
  const { src, context, height, sender: by, method } = JSON.parse(event.data);
  if (context === 'iframe.resize' && by === 'Flourish' && method === 'resize' && src) sender.height = height;`)}${twice(address)}`,
    height: asIs,
  },
  {
    name: 'WordPress',
    page: (address) => `${listener(`
  const { message, value, secret } = event.data;
  if (!secret || /[^a-zA-Z0-9]/.test(secret) || sender.dataset.secret !== secret) return;
  if (message === 'height') sender.height = Math.min(1000, Math.max(200, parseInt(value, 10)));
  if (message === 'link') document.title = value;`)}
${frames((index) => {
  const secret = `abcdefghi${index}`;
  return `src="${address}#?secret=${secret}" data-secret="${secret}" height="338"${index ? `${SANDBOX} security="restricted"` : ''}`;
})}
<script>addEventListener('load', () => { for (const frame of document.querySelectorAll('iframe'))
  frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*'); });</script>`,
    height: (content) => Math.min(1000, Math.max(200, content)),
  },
  {
    name: 'our own script, added twice',
    page: (address) => {
      const home = new URL('/embed.js', address).href;
      return `${twice(address)}<script src="${home}"></script><script async src="${home}"></script>`;
    },
    height: asIs,
  },
  {
    name: 'ours beside pym and Datawrapper’s',
    page: (
      address,
    ) => `<div id="a"></div><div id="b"></div><script async src="${new URL('/embed.js', address).href}"></script>
<script>${pym}</script>
${listener(`
  const heights = event.data['datawrapper-height'];
  if (heights) for (const chart in heights) sender.style.height = heights[chart] + 'px';`)}
<script>new pym.Parent('a', '${address}', {});new pym.Parent('b', '${address}', { sandbox: 'allow-scripts' });</script>`,
    height: asIs,
  },
];

/** A page of another site, without a margin: what is asked for is the whole width. */
export function hostPage(content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body{margin:0}iframe{border:0;display:block}</style></head><body><main><h1>Host</h1>
${content}
<p>What stands below.</p></main></body></html>`;
}
