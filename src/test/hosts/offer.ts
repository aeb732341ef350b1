import { embedPath } from '../../addresses/embedAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import type { Edition } from '../../editions/edition.ts';
import { embedsOf } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
import { oembed } from '../../outputs/embeds/oembed.ts';
import { chartSnippets, quoteSnippets } from '../../outputs/embeds/snippets.ts';
import type { Offer } from './host.ts';

/** All that an embed of an edition is offered as. Of an id that the edition lacks: what a host pasted when it had it. */
export async function offerOf(id: string, edition: Edition, site: Site): Promise<Offer> {
  const embeds = embedsOf(edition);
  const embed = embeds.find((each) => each.id === id) ?? embeds[0];
  if (!embed) throw new Error('no embed');
  const [old, now] = [embed.id, id].map((each) => absolute(site, embedPath(edition, each))) as [
    string,
    string,
  ];
  const moved = (code = '') => code.replaceAll(old, now);
  const chart = embed.kind === 'chart' ? embed : null;
  const live = chart ? chartSnippets(chart, edition, site, false) : quoteSnippets(embed, edition, site);
  const pinned = chart ? chartSnippets(chart, edition, site, true) : [];
  return {
    address: now,
    article: absolute(site, edition.path),
    page: await (await fetch(now)).text(),
    frame: moved(live[0]?.code),
    script: moved(live[1]?.code),
    picture: chart ? (live[2]?.code ?? '') : '',
    pinnedPicture: pinned[2]?.code ?? '',
    oembed: moved(oembed(embed, edition, site).html),
  };
}
