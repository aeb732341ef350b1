import { z } from 'zod';

/**
 * IPTC ninjs 3.0, https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json, as far as we use it: names, types and
 * required properties are those of the standard, and it knows no others, but for the one that extends it.
 */
const uri = z.url();
const instant = z.iso.datetime();

const text = z.strictObject({
  role: z.string().optional(),
  contentType: z.string().optional(),
  value: z.string(),
});

const rendition = z.strictObject({
  name: z.string(),
  href: uri,
  contentType: z.string(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
});

const named = z.strictObject({
  name: z.string(),
  rel: z.string().optional(),
  uri: uri.optional(),
  literal: z.string().optional(),
});

const item = z.strictObject({
  uri,
  type: z.enum(['text', 'picture', 'graphic', 'composite']).optional(),
  representationType: z.enum(['full', 'partial']).optional(),
  profile: z.string().optional(),
  version: z.string().optional(),
  firstCreated: instant.optional(),
  versionCreated: instant.optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']).optional(),
  copyrightHolder: z.string().optional(),
  usageTerms: z.string().optional(),
  edNote: z.string().optional(),
  language: z.string().optional(),
  descriptions: z.array(text).optional(),
  bodies: z.array(text).optional(),
  headlines: z.array(text).optional(),
  places: z.array(named).optional(),
  subjects: z.array(named).optional(),
  infoSources: z.array(named.omit({ rel: true })).optional(),
  title: z.string().optional(),
  by: z.string().optional(),
  renditions: z.array(rendition).optional(),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })).optional(),
  rightsInfo: z.strictObject({ linkedRights: uri }).optional(),
});

export const ninjsSchema = item.extend({
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.0'), schema: uri }),
  associations: z.array(item.extend({ name: z.string() })).optional(),
  'x-standfirst': z.looseObject({ story: z.string() }).optional(),
});
