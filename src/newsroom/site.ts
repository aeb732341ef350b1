import { z } from 'zod';
import { NUMBER_PROFILES } from '../words/grammar.ts';
import { LANGUAGE_TAGS } from '../words/languages.ts';
import { frameSchema } from './frame.ts';
import { releaseSchema } from './releaseRule.ts';
import { themeSchema } from './theme.ts';

const approvalSchema = z.strictObject({
  /** False to publish what nobody has read; pages say so then. */
  required: z.boolean().default(true),
  /** Who signs where `--by` names nobody: a desk, whose people really read. */
  desk: z.string().min(1).optional(),
  /** Who may approve; anybody, where nobody is named. */
  by: z.array(z.string().min(1)).min(1).optional(),
});

/** `content/site.yaml`: who publishes, where, and in which style. */
export const siteSchema = z.strictObject({
  /** Name of the site, as its masthead has it. */
  name: z.string().min(1),
  /** One sentence for the home page and search engines. */
  description: z.string().min(1),
  /** Address at which the site is published, with a base path if it has one. */
  url: z.url({ protocol: /^https?$/ }),
  /** What the engine itself says to readers is said in this language. */
  language: z.enum(LANGUAGE_TAGS).default('en-GB'),
  publisher: z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }) }),
  /** Who signs a story that names nobody. */
  byline: z.string().min(1),
  /** How numbers are written: `pa` (27 per cent, nine, 10) or `ons` (27%, 9, 10). */
  numbers: z.enum(NUMBER_PROFILES).default('pa'),
  /** Code of the widest area, for which the national editions speak; a newsroom of smaller areas has none. */
  nation: z.string().min(1).optional(),
  /** Whose eyes a wording needs before it is published. */
  approval: approvalSchema.prefault({}),
  release: releaseSchema.prefault({}),
  /** The newsroom's own colours and fonts: `look: { accent: "#00539f", dark: { accent: "#7ab8ff" } }`. */
  look: themeSchema.optional(),
  /** What is written of each edition: `lean` leaves out what other files have. */
  files: z.enum(['all', 'lean']).default('all'),
  /** What surrounds every page, in place of the site's name and publisher. */
  frame: frameSchema.optional(),
  /** `credit`: what the licences of `data/places.csv` and `data/postcodes.csv` ask to be said. */
  finder: z.strictObject({ credit: z.string().min(1) }).optional(),
  /** Whether each edition has a `pack.zip` for other newsrooms: pictures twice, and a document. */
  packs: z.boolean().default(false),
  /** What areas of a kind are called: `police-force: { one: police force area, many: police force areas }`. */
  areaKinds: z
    .record(z.string(), z.strictObject({ one: z.string().min(1), many: z.string().min(1) }))
    .default({}),
});

export type Site = z.output<typeof siteSchema>;

const ignored = z
  .unknown()
  .optional()
  .transform(() => undefined);

/**
 * The same of a past newsroom. Its look is kept in full beside it, and is not to be held to the contrasts
 * of an engine that has other colours by now; its lists of claim words are of an older engine.
 */
export const pastSiteSchema = siteSchema
  .extend({
    look: ignored,
    frame: ignored,
    release: z
      .unknown()
      .optional()
      .transform(() => ({ allow: {} })),
    claimWords: ignored,
    noClaims: ignored,
  })
  .transform(({ claimWords: _, noClaims: __, ...site }) => site);
