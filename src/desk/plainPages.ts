import { type Fault, groupFaults } from '../faults/fault.ts';
import { escapeHtml } from '../prose/escapeHtml.ts';
import { deskPage } from './shell.ts';

/** A plain page for what has never been told: its faults, each with line and mend. Reloads once files change. */
export function faultsPage(faults: readonly Fault[], base: string): string {
  const home = `${base.replace(/\/+$/, '')}/`;
  const body = `<main class="desk-page">
<h1>Nothing to show here yet</h1>
<p>It has faults, and there is no sound state of it from before. <a href="${escapeHtml(home)}desk/">Open the desk</a></p>
<ol class="desk-faults">
${groupFaults(faults).map(faultItem).join('\n')}
</ol>
</main>`;
  return deskPage({ base: home, title: 'Nothing to show yet', script: '@vite/client', body });
}

function faultItem({ file, line, what, expected, mend, edition }: Fault): string {
  const place = line > 0 ? `${file}:${line}` : file;
  const more = Object.entries({ edition, expected, mend }).flatMap(([name, text]) =>
    text === undefined ? [] : `<p class="desk-quiet">${name}: ${escapeHtml(text)}</p>`,
  );
  return `<li><code>${escapeHtml(place)}</code> ${escapeHtml(what)}${more.join('')}</li>`;
}

/** What a reporter meets at the address of a story that is not there, or no longer. */
export function missingPage(name: string, base: string): string {
  const body = `<main class="desk-page">
<h1>There is no story called ${escapeHtml(name)}</h1>
<p>Its folder in content/stories is gone or has another name. <a href="${escapeHtml(base)}desk/">All stories</a></p>
</main>`;
  return deskPage({ base, title: 'No such story', script: null, body });
}
