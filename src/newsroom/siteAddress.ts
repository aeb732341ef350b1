import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { FaultList } from '../faults/fault.ts';
import { readSoundYaml, readYaml } from '../faults/yaml.ts';
import { type Newsroom, shownPath } from './newsroom.ts';
import { siteSchema } from './site.ts';

export interface SiteAddress {
  /** `https://example.org` */
  readonly origin: string;
  /** Base path: `/`, or `/data`. */
  readonly base: string;
}

/**
 * Where the site is published, which Astro has to know before it asks for any page.
 * @throws {FaultError} when `content/site.yaml` can't be read
 */
export function siteAddress(newsroom: Newsroom): SiteAddress {
  const faults = new FaultList();
  const file = shownPath(newsroom, newsroom.siteFile);
  if (!existsSync(newsroom.siteFile)) faults.add({ file, line: 0, column: 0, what: 'no such file' });
  faults.throwIfAny();
  const site = readYaml(readFileSync(newsroom.siteFile, 'utf8'), file, siteSchema, faults);
  faults.throwIfAny();
  return addressOf(site?.value.url ?? '');
}

/** For development: where the file says none, the address of a site at the root of this machine. */
export function soundAddress({ siteFile }: Newsroom): SiteAddress {
  const text = existsSync(siteFile) ? readFileSync(siteFile, 'utf8') : '';
  // Whoever reads the newsroom tells its faults.
  const site = readSoundYaml(text, siteFile, z.object({ url: siteSchema.shape.url }), new FaultList());
  return addressOf(site?.value.url ?? 'http://localhost/');
}

function addressOf(text: string): SiteAddress {
  const url = new URL(text);
  return { origin: url.origin, base: url.pathname.replace(/(.)\/+$/, '$1') };
}
