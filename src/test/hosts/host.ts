/** What a host is offered of one embed. */
export interface Offer {
  /** Address of the live embed. */
  readonly address: string;
  /** Where the embed's link leads, without the part after the #. */
  readonly article: string;
  /** The embed's own page, as its address answers. */
  readonly page: string;
  /** Code to paste. A quote has no picture. */
  readonly frame: string;
  readonly script: string;
  readonly picture: string;
  readonly pinnedPicture: string;
  /** Markup of the oEmbed answer. */
  readonly oembed: string;
}

export interface Measure {
  /** Height of the frame's inside. */
  readonly room: number;
  /** Height of the embed. */
  readonly content: number;
  /** Whether a reader can scroll to what does not fit. */
  readonly scrolls: boolean;
}

/** What a host makes of an embed. */
export interface Outcome {
  readonly words: string;
  /** Frames that it shows of each embed. */
  readonly frames: number;
  holds(measure: Measure): boolean;
  /** Whether nothing on the page moves while it loads. */
  readonly still?: boolean;
}

/** Both are rounded to whole pixels. */
const PIXEL = 1;

/** A line or two, where the reader's fonts are narrower than those that the reserve is reckoned with. */
const SPARE = 85;

export const FITS: Outcome = {
  words: 'as high as its content',
  frames: 1,
  holds: ({ room, content }) => room === content,
};
export const FITS_TWICE: Outcome = { ...FITS, words: 'as high as its content, sandboxed or not', frames: 2 };
export const CLAMPED: Outcome = {
  words: 'as high as its content, from 200 to 1,000 px',
  frames: 1,
  holds: ({ room, content }) => room === Math.min(1000, Math.max(200, content)),
};
export const ROOM: Outcome = {
  words: `nothing cut off, at most ${SPARE} px free, nothing moves`,
  frames: 1,
  holds: ({ room, content }) => room - content >= -PIXEL && room - content <= SPARE,
  still: true,
};
export const LEFT: Outcome = {
  words: 'as high as its content, or a line or two of the reserve higher; nothing moves',
  frames: 1,
  holds: ({ room, content }) => room - content >= -PIXEL && room - content < 90,
  still: true,
};
export const FREE: Outcome = {
  words: 'nothing cut off; as high as the page’s ratio where that is more; nothing moves',
  frames: 1,
  holds: ({ room, content }) => room - content >= -PIXEL,
  still: true,
};
export const SCROLLS: Outcome = {
  words: 'one height for all columns; in narrow ones the embed scrolls',
  frames: 1,
  holds: ({ room, content, scrolls }) => room - content >= -PIXEL || scrolls,
};
export const LINK: Outcome = { words: 'no frame; the link is left', frames: 0, holds: () => true };
export const PICTURE: Outcome = {
  words: 'the picture, with what it shows in words, and the link',
  frames: 0,
  holds: () => true,
  still: true,
};

/** A page of another site that shows embeds in its own way. */
export interface Host {
  readonly name: string;
  /** Whose code runs: that of a published package, or ours after the rules that the host publishes. */
  readonly runs: string;
  /** What an editor hands over. */
  readonly takes: string;
  readonly outcome: Outcome;
  /** The whole page, with all that is offered. */
  document(offers: readonly Offer[]): string;
}

export const AFTER_RULES = 'ours, by its rules';

/** Columns of phones, of articles and of whole pages, in pixels. */
export const WIDTHS = [280, 390, 600, 800, 1100] as const;

interface Around {
  readonly doctype?: string;
  /** Attributes of the root element. */
  readonly root?: string;
  readonly head?: string;
}

/** A page without a margin: what is asked for is the whole width. */
export function hostPage(
  content: string,
  { doctype = '<!doctype html>', root = 'lang="en"', head = '' }: Around = {},
) {
  return `${doctype}<html ${root}><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body{margin:0}iframe{border:0;display:block}</style>${head}</head><body><main><h1>Host</h1>
${content}
<p>What stands below.</p></main></body></html>`;
}

/** What a script in a page has of it: a script ends with the first end tag, in a string too. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
