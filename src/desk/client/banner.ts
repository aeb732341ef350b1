import type { Banner } from '../bannerRoute.ts';
import { make } from './make.ts';

/** On a page of the site in development: names its faults, and leads to the desk. Not in the desk's own frames. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const STYLE = `
:host { position: fixed; inset: auto 0 0; z-index: 10; max-height: 40vh; overflow: auto; padding: .5rem 1rem;
  border-block-start: 3px solid var(--accent); background: var(--surface); color: var(--ink);
  font: .875rem/1.45 system-ui, sans-serif; }
p, ul { margin: 0; } ul { padding-inline-start: 1.25rem; } a { color: var(--link); }
code { font: .8125rem ui-monospace, monospace; } .more { color: var(--muted); }
@media print { :host { display: none; } }
`;

let shown: HTMLElement | null = null;

async function refresh(): Promise<void> {
  const at = `/${decodeURI(location.pathname).slice(base.length)}`;
  const response = await fetch(`${base}desk/api/banner/?${new URLSearchParams({ at })}`);
  if (!response.ok) return;
  const banner: Banner = await response.json();
  if (banner.isChanged) return location.reload();
  shown?.remove();
  shown = banner.faults.length + banner.others.length > 0 ? bannerOf(banner) : null;
  if (shown) document.body.append(shown);
}

function bannerOf({ desk, isOld, faults, others }: Banner): HTMLElement {
  const host = document.createElement('standfirst-faults');
  host.setAttribute('role', 'region');
  host.setAttribute('aria-label', 'Faults');
  const root = host.attachShadow({ mode: 'open' });
  const head = make('p', {}, isOld ? 'This page is as it was before: ' : '');
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  head.append(faults.length > 0 ? `${count} here. ` : '');
  if (others.length > 0) head.append(`Faults in other stories: ${others.join(', ')}. `);
  head.append(make('a', { href: desk }, 'Open the desk'));
  root.append(make('style', {}, STYLE), head, make('ul', {}, ...faults.map(itemOf)));
  return host;
}

function itemOf({ file, line, what, mend }: Banner['faults'][number]): HTMLElement {
  const place = make('code', {}, line > 0 ? `${file}:${line}` : file);
  return make('li', {}, place, ` ${what}`, mend ? make('span', { class: 'more' }, ` · mend: ${mend}`) : null);
}

if (window === window.top) {
  void refresh();
  import.meta.hot?.on('desk:settled', () => void refresh());
  // What has changed before the page could hear of it.
  import.meta.hot?.on('vite:ws:connect', () => void refresh());
}
