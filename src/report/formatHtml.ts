import { escapeHtml } from '../prose/escapeHtml.ts';
import { type BeforeAfter, type Entry, inProse, type Report, type Section } from './section.ts';

/** A report as a self-contained page: no script, no requests, all text escaped. */
export function formatHtml({ title, about, sections, verdict }: Report): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(about === '' ? title : `${title}: ${about}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="verdict">${escapeHtml(verdict)}</p>
${sections.map(sectionHtml).join('\n')}
</body>
</html>
`;
}

function sectionHtml(section: Section): string {
  const entries = section.entries.map((entry) => entryHtml(entry, section)).join('\n');
  return `<section class="${section.tone}">\n<h2>${escapeHtml(section.title)}</h2>\n${entries}\n</section>`;
}

function entryHtml({ label, lines = [], changes = [], pictures }: Entry, { most }: Section): string {
  const [shown, rest] = [changes.slice(0, most), changes.slice(most)];
  const more =
    rest.length > 0 ? `<details><summary>${rest.length} more</summary>${changesHtml(rest)}</details>` : '';
  return [
    `<article><h3>${escapeHtml(label)}</h3>`,
    ...lines.map((line) => `<p>${escapeHtml(inProse(line))}</p>`),
    shown.length > 0 ? changesHtml(shown) : '',
    more,
    pictures
      ? `<div class="pair">${pictureHtml('Before', pictures.before)}${pictureHtml('After', pictures.after)}</div>`
      : '',
    '</article>',
  ].join('\n');
}

function changesHtml(changes: readonly BeforeAfter[]): string {
  const rows = changes.map(({ label, before, after }) => {
    const cells = [before, after].map((text) => `<td>${text === null ? '–' : escapeHtml(text)}</td>`);
    return `<tr><th scope="row">${escapeHtml(label)}</th>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr><td></td><th scope="col">Before</th><th scope="col">After</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function pictureHtml(caption: string, svg: string | null): string {
  const picture = svg === null ? `: no chart</figcaption>` : `</figcaption>${svg}`;
  return `<figure><figcaption>${caption}${picture}</figure>`;
}

const STYLE = `
:root { color-scheme: light; font: 1rem/1.5 system-ui, sans-serif; color: #171717; background: #fff; }
body { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h2 { margin: 2rem 0 .5rem; border-top: 1px solid #d8d6d1; padding-top: 1rem; font-size: 1.25rem; }
h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
.verdict { font-weight: 600; }
.fault h2 { color: #b3123b; }
.look h2 { color: #8a5a00; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0; }
th, td { padding: .25rem .5rem .25rem 0; border-top: 1px solid #ececec; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tbody th { width: 20%; font-weight: 400; color: #595f66; }
tbody td { width: 40%; }
.pair { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { flex: 1 1 24rem; margin: .5rem 0; }
svg { width: 100%; height: auto; }
`;
