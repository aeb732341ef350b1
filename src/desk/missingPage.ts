import { escapeHtml } from '../prose/escapeHtml.ts';
import { deskPage } from './shell.ts';

/** What a reporter meets at the address of a story that is not there, or no longer. */
export function missingPage(name: string, base: string): string {
  const body = `<main class="desk-page">
<h1>There is no story called ${escapeHtml(name)}</h1>
<p>Its folder in content/stories is gone or has another name. <a href="${escapeHtml(base)}desk/">All stories</a></p>
</main>`;
  return deskPage({ base, title: 'No such story', script: null, body });
}
