const STARTS =
  'Ash Alder Barn Birch Brack Bram Broc Calder Carn Corm Dun Elm Fen Fern Gar Glen Har Hawk Hazel Hol Ivel Kes Lang Lark Lin Mar Mel Nor Oak Orm Pen Quar Rav Rook Sel Stan Thorn Ulver Wal Yar'.split(
    ' ',
  );
const MIDDLES = 'a be ca do er fi gol hem in ka lo mi ne or pel ri sa tun va wen'.split(' ');
const ENDS =
  'beck bury by combe den dale field ford gate ham hurst ley mere mouth ness stead thorpe wick'.split(' ');

export interface SampleArea {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
}

/** How many places there are names for. */
export const MOST_AREAS = STARTS.length * MIDDLES.length * ENDS.length;

/** Places that are nowhere, each with a name of its own. */
export function sampleAreas(count: number): SampleArea[] {
  if (count > MOST_AREAS) throw new RangeError(`too many areas: ${count}, at most ${MOST_AREAS}`);
  return Array.from({ length: count }, (_, index) => {
    // Neighbours in the list differ in their first syllable, as areas of a country do.
    const start = STARTS[index % STARTS.length];
    const rest = Math.floor(index / STARTS.length);
    const name = `${start}${MIDDLES[rest % MIDDLES.length]}${ENDS[Math.floor(rest / MIDDLES.length)]}`;
    return { code: `X${String(index + 1).padStart(5, '0')}`, name, slug: name.toLowerCase() };
  });
}
