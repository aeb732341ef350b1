import { z } from 'zod';

const FILE = /^[\w-]+(?:\.[\w-]+)*$/;

/** `https://stats.example.org`, perhaps with a port, or `https://*.example.org`. */
const host = z
  .string()
  .regex(
    /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/,
    'a host, such as https://stats.example.org',
  );

const markdown = z.string().min(1).optional();

/** `frame` of `content/site.yaml`: what surrounds every page. Texts are Markdown; files lie in `content/frame`. */
export const frameSchema = z.strictObject({
  /** In place of the name of the site. */
  masthead: markdown,
  navigation: markdown,
  footer: markdown,
  /** Links that the law asks for. */
  legal: markdown,
  /** The newsroom's one script: statistics, consent. */
  script: z.string().regex(FILE, 'the name of a file in content/frame').optional(),
  /** Other sites with which the script may exchange data. */
  connect: z.array(host).optional(),
  /** Other sites of which it may show pages. */
  frame: z.array(host).optional(),
  /** Other sites of which it may show pictures. */
  image: z.array(host).optional(),
});

export type FrameSettings = z.output<typeof frameSchema>;
