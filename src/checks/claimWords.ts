import { listed } from './phrases.ts';

/**
 * What a claim word says, and so which evidence bears it out (`supports.ts`). `unjudged` words can't
 * be weighed by a table at all: they need grounds, and are shown to a person.
 */
export const CLAIM_KINDS = [
  'up',
  'down',
  'level',
  'high',
  'low',
  'record',
  'recordHigh',
  'recordLow',
  'doubled',
  'tripled',
  'quadrupled',
  'halved',
  'majority',
  'minority',
  'streak',
  'average',
  'unjudged',
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Phrases as authors write them; `*` stands for any ending, `|` between two words for either. */
export type Lexicon = Readonly<Record<ClaimKind, readonly string[]>>;

/** British English. A newsroom adds its own under `claimWords` in `content/site.yaml`. */
export const CLAIM_WORDS: Lexicon = {
  up: listed(`
    rise, rises, rose, risen, rising, increas*, grew, grow, grows, grown, growing, growth, climb*, soar*, surg*, jump*,
    spike, spiked, spikes, spiking, rocket*, skyrocket*, swell*, swollen, mushroom*, balloon*, leap, leaps, leapt,
    leaping, escalat*, uptick, upturn, upsurge, upswing, upward*, up, upped, more, higher, greater, larger, bigger, above,
    exceed*, outstrip*, outpac*, outnumber*, outweigh*, outperform*, overtook, overtak*, surpass*, eclips*, dwarf*,
    worsen*, gain, gained, gains, accelerat*, intensif*, expanded, expanding, boom, booms, boomed, booming, boosted,
    boost in, spiral*, explosion in|of, through the roof, multiplied, multiplying, snowball*, proliferat*, influx,
    deluge, flood of, wave of, crime|burglary|theft|robbery|knife wave, epidemic, rife, longer, dearer, pricier, costlier,
    busier, commoner, over-represented, overrepresented, ahead of the national, rebound*, bounced|bouncing back,
    price hike, hike|hikes in, hiked, likelier,
    mounting, from strength to strength, beat last year, beat last year’s, beats|beating last
  `),
  down: listed(`
    fall, falls, fell, fallen, falling, drop, drops, dropped, dropping, declin*, decreas*, reduc*, shrink*, shrank,
    shrunk, slump*, plung*, plummet*, nosediv*, nose-div*, dip, dips, dipped, dipping, dwindl*, tumbl*, sank, sunk, slid,
    slide, slides, sliding, downturn, downswing, downward*, down, fewer, less, lower, smaller, below, lessen*, diminish*,
    subsid*, receded, receding, waned, waning, was|were|been cut, cut by|to|from|its, has|have cut, slashed, slashing,
    collaps*, eased, eases, easing, ebb*, tailed off, petered out, dried up, melted away, shorter, cheaper, rarer, quieter,
    scarcer, under-represented, underrepresented, lag, lags, lagged, lagging, trailed, trails|trailing behind,
    behind the national, exodus, dearth, slipped to|by|back, weakened, through the floor
  `),
  level: listed(`
    unchanged, no change, the same, level with, steady, stable, static, stagnant, plateau*, stood still, standstill,
    remain*|stay*|stays|held|broadly|was|were|is|are flat, flat at, flat-lin*, flatlin*, unmoved, back at|to its|their|pre-pandemic, returned to its|their|the,
    on a par, on par, as many as before, no different, did|does|do|has|have|had not change|changed, not changed,
    levelled off, levelled out, identical
  `),
  high: listed(`
    highest, largest, biggest, greatest, the most, peak, peaks, peaked, worst, topped, tops, top of the, more than ever,
    higher than ever, longer than ever, worse than ever, busier than ever, never higher, never been higher,
    never been so|as high|many|common|long|busy, never so many|high, never have there been so|as many, never has|have|had been so|as high|many|common, not since,
    only once before, likeliest, busiest, longest, dearest, priciest, deadliest,
    commonest, most expensive, most common, burglary|crime|murder|theft|knife capital, hotspot, hotspots, hot spot, black spot,
    blackspot, leads|led|lead|leading the way|country|table, peaking, new high, new highs, fresh high
  `),
  low: listed(`
    lowest, smallest, fewest, least, bottom of the, bottomed, bottoms out, rock bottom, rock-bottom, trough, fewer than ever,
    lower than ever, never lower, never fewer, never been lower|fewer|shorter, never been so low|few|short, never so few|low, never have there been so few, never have there been fewer,
    safest, cheapest, shortest, rarest, quietest, least common, new low, new lows, fresh low
  `),
  record: listed(`
    ever recorded, of all time, on record, since records began, record, record-*, unprecedented, never before, all-time, in a generation,
    in living memory, in history
  `),
  recordHigh: listed(`
    highest ever, all-time high, all-time highs, historic high, record high, record highs, record-high, record peak,
    most ever, largest ever, biggest ever
  `),
  recordLow: listed(`
    lowest ever, all-time low, all-time lows, historic low, record low, record lows, record-low, fewest ever,
    smallest ever
  `),
  doubled: listed(
    'doubl*, more than doubl*, twice, more than twice, two-fold, twofold, two times, at least doubl*, nearly|almost twice',
  ),
  tripled: listed(
    'tripl*, trebl*, more than tripl*|trebl*, three-fold, threefold, three times, more than three times, thrice',
  ),
  quadrupled: listed('quadrupl*, more than quadrupl*, four-fold, fourfold, four times, more than four times'),
  halved: listed(`
    halv*, more than halv*, less|fewer than half of what, less|fewer than half the, half of what, half as many,
    half as much, cut in half, by half
  `),
  majority: listed(
    'majority, vast majority, most, mostly, more than half, over half, at least half, the bulk of, predominantly, mainly',
  ),
  minority: listed('minority, less than half, fewer than half, under half'),
  streak: listed(`
    year|month|quarter|week running, years|months|quarters|weeks running, in a row, consecutive*, successive*,
    in succession, on the trot, straight year|month|quarter, year after year, month after month, year on year rise
  `),
  average: listed('average, averages, averaged, averaging, median, on a par with'),
  unjudged: listed(`
    significan*, first time, first year, dramatic*, sharp, sharply, steep, steeply, alarming*, worse, safer, faster, slower,
    quicker, improved, improving, deteriorat*, best year|month|quarter|result|figure|performance|place, remain*|stay* high|low,
    stubbornly, massively, hugely, bucked|bucks|bucking the, defied|defies|defying the trend, bucked|bucks|bucking|defied|defies|defying the national|regional|wider trend,
    against the trend, vastly, substantially, rapidly
  `),
};
