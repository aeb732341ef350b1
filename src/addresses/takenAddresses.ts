/** First parts of the site's own addresses, by which no story's folder can be called. */
export const TAKEN_ADDRESSES: ReadonlySet<string> = new Set([
  'areas',
  'charts',
  'data',
  'embed',
  'find',
  'frame',
  'oembed',
  'pictures',
  'share',
]);
