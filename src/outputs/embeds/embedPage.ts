import { createHash } from 'node:crypto';
import { BUILDER_PATH, builderPath, CHART_SCRIPT, oembedPath } from '../../addresses/embedAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import { chartSvgs } from '../../charts/chartSvg.ts';
import type { Colours } from '../../charts/paint.ts';
import { NOTHING } from '../../charts/svg.ts';
import { type Embed, subjectOf, titleOf } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
import { wholeTheme } from '../../newsroom/theme.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { memoize } from '../../tables/memoize.ts';
import { languageOf } from '../../words/languages.ts';
import { CHILD_SCRIPT, CORRECTED_SCRIPT, LOADER_SCRIPT } from './childScript.ts';
import { chartFigure, quoteFigure } from './embedFigure.ts';
import { embedStyle } from './embedStyle.ts';
import type { PageEdition, Pinned } from './pinned.ts';

/**
 * An embed as a self-contained page: it makes no requests until a reader uses it.
 * @param linkTo leads from the areas of a map to their editions
 */
export function embedPage(
  embed: Embed,
  edition: PageEdition,
  site: Site,
  pinned: Pinned | null,
  linkTo?: Colours['linkTo'],
): string {
  const language = languageOf(site);
  const drawing =
    embed.kind === 'chart' ? chartSvgs(embed.chart, { linkTo, paint: 'classes', spots: true }) : NOTHING;
  const style = embedStyle(embed.kind, drawing, pinned?.theme ?? wholeTheme(site.look));
  const article = absolute(site, edition.path);
  const { gone } = edition;
  const more = {
    article: gone ? article : `${article}#chart-${edition.part ?? embed.id}`,
    // What is pinned stays as it is, and its builder may go.
    builder: gone || pinned ? undefined : absolute(site, builderPath(edition, edition.part ?? embed.id)),
    // From here, so that it is found wherever the site stands.
    script: `${'../'.repeat(pinned ? 5 : 3)}${CHART_SCRIPT.slice(BUILDER_PATH.length)}`,
    ...{ gone, own: [edition.story, edition.slug, embed.id].join('/') },
  };
  const figure =
    embed.kind === 'chart'
      ? chartFigure(embed, drawing, more, site, pinned)
      : quoteFigure(embed, { article }, site);
  const title = titleOf(embed, language);
  // oEmbed has one address per embed: that of the live one.
  const oembed = `<link rel="alternate" type="application/json+oembed" href="${absolute(site, oembedPath(edition, embed.id))}" title="${escapeHtml(subjectOf(embed, language))}">\n`;
  const head = `${pinned ? '' : oembed}${gone === 'story' ? '' : `<link rel="canonical" href="${article}">\n`}`;
  const isCorrected = embed.kind === 'chart' && embed.corrections !== undefined;
  const own = isCorrected ? CORRECTED_SCRIPT : CHILD_SCRIPT;
  if (embed.kind === 'quote') return framePage({ title, head, style, script: own, body: figure }, site);
  const loads = pinned ? LOADS_SCRIPT : LOADS_LIST;
  const script = `${own}\n${LOADER_SCRIPT}`;
  return framePage({ title, head, style, script, loads, body: figure }, site);
}

export interface Frame {
  readonly title: string;
  /** Lines of the head besides those of every frame. */
  readonly head: string;
  readonly style: string;
  readonly script?: string;
  readonly body: string;
  readonly loads?: Loads;
}

/** What the policy lets the script load, besides nothing. */
interface Loads {
  readonly script: string;
  readonly rest: readonly string[];
}

const LOADS_SCRIPT: Loads = { script: " 'strict-dynamic'", rest: [] };
const LOADS_LIST: Loads = { ...LOADS_SCRIPT, rest: ["connect-src 'self'"] };

/** A page for other sites to frame. */
export function framePage(
  { title, head, style, script = CHILD_SCRIPT, body, loads }: Frame,
  site: Site,
): string {
  return `<!doctype html>
<html lang="${languageOf(site).tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy(style, script, loads)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} | ${escapeHtml(site.name)}</title>
${head}<meta name="robots" content="noindex">
<meta name="responsive-embedded-sizing" content="allow-origins=*">
<style>${style}</style>
<script>${script}</script>
</head>
<body>
${TARGETS}
<main>
${body}
</main>
</body>
</html>
`;
}

/** Fragments of the address that set the theme, a transparent background, or both. */
const TARGETS = ['light', 'dark', 'auto', 'transparent', 'transparent-light', 'transparent-dark']
  .map((id) => `<span hidden id="${id}"></span>`)
  .join('');

/** Allows only the page's own style and script, and no request but what that script may load. */
function policy(style: string, script: string, loads: Loads = { script: '', rest: [] }): string {
  return [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'${loads.script}`,
    ...loads.rest,
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}

const hash = memoize(
  (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`,
);
