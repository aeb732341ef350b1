import { absolute } from '../../addresses/href.ts';
import { NINJS_SCHEMA } from '../../addresses/textAddresses.ts';
import type { Site } from '../../newsroom/site.ts';

/** What the standard has no place for is under one property, at the top of a file only. */
export const EXTENSION = 'x-standfirst';

/** IPTC's format for exchanging news, its version, and the schema that our files hold to. */
export function standardOf(site: Pick<Site, 'url'>) {
  return { name: 'ninjs', version: '3.0', schema: absolute(site, NINJS_SCHEMA) };
}

/** That of the standard, which allows no other property, with ours: in the way that it gives for extensions. */
export function extendedSchema(site: Pick<Site, 'url'>): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: absolute(site, NINJS_SCHEMA),
    title: 'IPTC ninjs 3.0, with figures and claims',
    type: 'object',
    allOf: [{ $ref: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#/$defs/ninjsType' }],
    properties: { [EXTENSION]: { type: 'object' } },
    required: ['uri'],
    unevaluatedProperties: false,
  };
}
