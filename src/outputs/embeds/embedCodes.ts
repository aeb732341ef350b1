import type { Edition } from '../../editions/edition.ts';
import { type Embed, embedsOf, releaseOf, titleOf } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
import { languageOf } from '../../words/languages.ts';
import { chartSnippets, frameSnippet } from './snippets.ts';

/** What other sites paste to show the charts and quotes of an edition, as plain text. */
export function embedCodes(edition: Edition, site: Site): string {
  return `${embedsOf(edition)
    .map((embed) => codesOf(embed, edition, site))
    .join('\n\n\n')}\n`;
}

function codesOf(embed: Embed, edition: Edition, site: Site): string {
  const language = languageOf(site);
  const { live, pinned } = language.texts.pack.embeds;
  const title = titleOf(embed, language).toUpperCase();
  if (embed.kind === 'quote') return [title, frameSnippet(embed, edition, site)].join('\n\n');
  const codes = (isPinned: boolean) =>
    chartSnippets(embed, edition, site, isPinned).map(({ name, use, code }) => `${name}. ${use}\n${code}`);
  return [title, live, ...codes(false), pinned(releaseOf(embed.chart)), ...codes(true)].join('\n\n');
}
