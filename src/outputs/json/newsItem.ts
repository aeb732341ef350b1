import { areaPath } from '../../addresses/areaAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import { isWritten } from '../../addresses/leanFiles.ts';
import { packPath, TEXT_FORMS, type TextForm, textPath } from '../../addresses/textAddresses.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';
import { lastingUri, midnight, versionOf } from '../parts/identity.ts';

/** One file of what an item or a part of it holds. */
export interface Rendition {
  readonly name: string;
  readonly href: string;
  readonly contentType: string;
  readonly width?: number;
  readonly height?: number;
}

const TYPES: Readonly<Record<TextForm, string>> = {
  txt: 'text/plain',
  html: 'text/html',
  json: 'application/json',
};

/** An edition as lists have it: what it is, how new, and where its forms are. */
export function newsItem(edition: Edition, site: Site) {
  const { area, modified, headline, digest } = edition;
  return {
    uri: lastingUri(edition, site),
    type: 'text',
    version: versionOf(edition),
    versionCreated: midnight(modified),
    headlines: [text('main', headline.plain)],
    places: [{ name: area.name, rel: 'about', uri: absolute(site, areaPath(area)), literal: area.code }],
    renditions: formsOf(edition, site),
    altIds: [{ role: 'digest', value: digest }],
  };
}

export function text(role: string, value: string) {
  return { role, contentType: 'text/plain', value };
}

function formsOf(edition: Edition, site: Site): Rendition[] {
  const form = (name: string, path: string, contentType: string) => {
    return { name, href: absolute(site, path), contentType };
  };
  return [
    form('page', edition.path, 'text/html'),
    ...TEXT_FORMS.flatMap((each) => {
      const path = textPath(edition, each);
      return isWritten(edition, path) ? form(each, path, TYPES[each]) : [];
    }),
    ...(site.packs ? [form('pack', packPath(edition), 'application/zip')] : []),
  ];
}
