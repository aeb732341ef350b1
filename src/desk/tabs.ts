import { embedPath, pinnedPath } from '../addresses/embedAddresses.ts';
import { sharePath } from '../addresses/fileAddresses.ts';
import { absolute, join } from '../addresses/href.ts';
import { isWritten } from '../addresses/leanFiles.ts';
import { indexPath, packPath, TEXT_FORMS, textPath } from '../addresses/textAddresses.ts';
import type { Edition } from '../editions/edition.ts';
import { type Embed, embedsOf, releaseOf, titleOf } from '../editions/embed.ts';
import { withQuery } from '../enhance/embedCode.ts';
import { sharedPicture } from '../graphics/sharePicture.ts';
import type { Site } from '../newsroom/site.ts';
import { chartSnippets, quoteSnippets, type Snippet } from '../outputs/embeds/snippets.ts';
import { languageOf } from '../words/languages.ts';
import type { Desk } from './desk.ts';
import { HOSTS, hostPage } from './hosts.ts';
import { Refusal } from './refusal.ts';
import { get, type Route, route } from './route.ts';

/** What there is of an edition besides its article. Addresses have the base path. */
export interface TabsView {
  readonly page: string;
  /** Others are served nothing of it. */
  readonly draft: boolean;
  readonly share: {
    readonly address: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  readonly embeds: readonly {
    readonly id: string;
    readonly title: string;
    readonly address: string;
    readonly pinned: string | null;
    /** What is pasted, by its form: `frame` or `script`, after `pinned-` or nothing. */
    readonly codes: Readonly<Record<string, string>>;
  }[];
  readonly hosts: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly { readonly name: string; readonly address: string }[];
}

export const tabs: readonly Route[] = [
  get('api/tabs/:story/:edition/', ({ desk, base, parts }): TabsView => {
    const found = soundEdition(desk, parts);
    if (found) return viewOf(found.edition, found.site, base);
    const isKnown = desk.story(parts['story'] ?? '')?.editions.has(parts['edition'] ?? '');
    const error = isKnown
      ? 'This edition cannot be shown yet: mend its faults first.'
      : 'There is no such edition.';
    throw new Refusal(error, 404);
  }),
  route('GET', 'host/:host/:code/:story/:edition/:embed/', ({ desk, base, parts, query }) => {
    const { edition, site } = soundEdition(desk, parts) ?? {};
    const host = HOSTS.find(({ id }) => id === parts['host']);
    const embed = edition && embedsOf(edition).find(({ id }) => id === parts['embed']);
    if (!edition || !site || !embed || !host) return null;
    const address = absolute(site, embedPath(edition, embed.id));
    const theme = query.get('theme');
    const code = codesOf(embed, edition, site)[parts['code'] ?? ''];
    if (code === undefined) return null;
    const chosen =
      theme === null
        ? code
        : withQuery(code, new URL(address).pathname, `?${new URLSearchParams({ theme })}`);
    // What is on the site is here as well.
    const here = chosen.replaceAll(absolute(site, '/'), base);
    return { page: hostPage(host, here, join(base, 'favicon.svg')), policy: HOST_POLICY };
  }),
];

/** The desk frames it; it frames the embed, and runs the script that the code brings along. */
const HOST_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

function soundEdition(desk: Desk, parts: Readonly<Record<string, string>>) {
  const site = desk.data?.site;
  const edition = desk.edition(parts['story'] ?? '', parts['edition'] ?? '')?.sound?.edition;
  return site && edition ? { edition, site } : null;
}

function viewOf(edition: Edition, site: Site, base: string): TabsView {
  const at = (path: string) => join(base, path);
  const { width, height, alt } = sharedPicture(edition, site);
  const language = languageOf(site);
  const { draft } = edition;
  const paths = [
    ...TEXT_FORMS.map((form) => textPath(edition, form)),
    ...(site.packs ? [packPath(edition)] : []),
    indexPath(edition.story),
  ];
  return {
    page: at(edition.path),
    draft,
    share: draft ? null : { address: at(sharePath(edition)), width, height, alt },
    embeds: draft
      ? []
      : embedsOf(edition).map((embed) => ({
          id: embed.id,
          title: titleOf(embed, language),
          address: at(embedPath(edition, embed.id)),
          pinned: embed.kind === 'chart' ? at(pinnedPath(edition, embed.id, releaseOf(embed.chart))) : null,
          codes: codesOf(embed, edition, site),
        })),
    hosts: HOSTS.map(({ id, name }) => ({ id, name })),
    files: draft
      ? []
      : paths
          .filter((path) => isWritten(edition, path))
          .map((path) => ({ name: path.slice(path.lastIndexOf('/') + 1), address: at(path) })),
  };
}

function codesOf(embed: Embed, edition: Edition, site: Site): Readonly<Record<string, string>> {
  const named = (start: string, [frame, script]: readonly Snippet[]) => ({
    [`${start}frame`]: frame?.code ?? '',
    [`${start}script`]: script?.code ?? '',
  });
  if (embed.kind === 'quote') return named('', quoteSnippets(embed, edition, site));
  return {
    ...named('', chartSnippets(embed, edition, site, false)),
    ...named('pinned-', chartSnippets(embed, edition, site, true)),
  };
}
