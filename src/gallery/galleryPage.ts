import { notesOf } from '../charts/chart.ts';
import { chartSvg } from '../charts/chartSvg.ts';
import type { FormName } from '../charts/form.ts';
import { escapeXml } from '../charts/svg.ts';
import type { Exhibit } from './exhibits.ts';

/**
 * One page that stands alone, for authors and designers: every chart beside the block that makes it, wide and as on a
 * phone, light and dark, with its words and its data.
 * @param css the style sheets of the site, in their order
 * @param own the page's own style sheet
 */
export function galleryPage(title: string, exhibits: readonly Exhibit[], css: string, own: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
${bothThemes(css)}
${own}
</style>
</head>
<body>
<header class="gallery-head">
<h1>${escapeXml(title)}</h1>
<p>${exhibits.length} charts, each wide and as on a phone, in light and in dark.</p>
</header>
<nav class="gallery-index" aria-label="Charts">
${index('Types', typesOf(exhibits))}
${index('Settings', settingsOf(exhibits))}
</nav>
<main>
${exhibits.map(exhibitSection).join('\n')}
</main>
</body>
</html>
`;
}

/** Shows both themes at once, whatever the reader's is: the dark one within `.dark`. */
export function bothThemes(css: string): string {
  return css
    .replace('color-scheme: light dark;', 'color-scheme: light;')
    .replaceAll(
      /@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/g,
      '.dark {$1}',
    );
}

/** Of which a chart says nothing, or what all say. */
const PLAIN_KEYS = new Set(['id', 'type', 'title', 'subtitle', 'column', 'columns', 'area', 'labels']);

type Index = ReadonlyMap<string, readonly Exhibit[]>;

function typesOf(exhibits: readonly Exhibit[]): Index {
  return Map.groupBy(exhibits, ({ chart }) => chart.type);
}

/** Settings and the charts that show what each does. */
function settingsOf(exhibits: readonly Exhibit[]): Index {
  const uses = exhibits.flatMap((exhibit) =>
    exhibit.block.keys.filter((key) => !PLAIN_KEYS.has(key)).map((key) => ({ key, exhibit })),
  );
  const byKey = Map.groupBy(uses, ({ key }) => key);
  return new Map([...byKey].toSorted().map(([key, all]) => [key, all.map(({ exhibit }) => exhibit)]));
}

function index(name: string, groups: Index): string {
  const rows = [...groups].map(([key, exhibits]) => {
    const links = exhibits.map(
      ({ chart, block }) => `<a href="#${chart.id}">${escapeXml(block.heading)}</a>`,
    );
    return `<dt><code>${escapeXml(key)}</code></dt><dd>${links.join(', ')}</dd>`;
  });
  return `<section><h2>${name}</h2><dl>${rows.join('\n')}</dl></section>`;
}

function exhibitSection(exhibit: Exhibit): string {
  const { chart, block } = exhibit;
  return `<section class="exhibit" id="${chart.id}">
<div class="exhibit-words">
<h2>${escapeXml(block.heading)}</h2>
<p>${escapeXml(block.about)}</p>
<pre tabindex="0">\`\`\`chart
${escapeXml(block.text)}
\`\`\`</pre>
<h3>Alt text</h3>
<p>${escapeXml(chart.alt)}</p>
<h3>Description</h3>
<p>${escapeXml(chart.description)}</p>
<details><summary>Data table</summary>${dataTable(exhibit)}</details>
</div>
<div class="exhibit-walls">
${wall(exhibit, 'light')}
${wall(exhibit, 'dark')}
</div>
</section>`;
}

/** Both forms of a chart on the page of one theme. */
function wall({ chart }: Exhibit, theme: 'light' | 'dark'): string {
  const notes = notesOf(chart).map((text) => `<p>${escapeXml(text)}</p>`);
  const figure = (form: FormName) => `<figure class="chart">
<figcaption class="chart-caption">
<p class="chart-title">${escapeXml(chart.title.plain)}</p>
<p class="chart-subtitle">${escapeXml(chart.subtitle.plain)}</p>
</figcaption>
<div class="chart-frame">${chartSvg(chart, form, { id: `${theme}-${form}-${chart.id}` })}</div>
<div class="chart-foot">${notes.join('\n')}</div>
</figure>`;
  return `<div class="wall ${theme}">${figure('wide')}${figure('phone')}</div>`;
}

function dataTable({ chart: { title, table } }: Exhibit): string {
  const cell = (tag: string, text: string, column: number) =>
    `<${tag}${table.columns[column]?.numeric ? ' class="numeric"' : ''}>${escapeXml(text)}</${tag}>`;
  const head = table.columns.map(({ label }, column) => cell('th', label, column));
  const rows = table.rows.map(
    (row) => `<tr>${row.map((text, column) => cell('td', text, column)).join('')}</tr>`,
  );
  return `<section class="scroll chart-data" tabindex="0" aria-label="${escapeXml(title.plain)}"><table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></section>`;
}
