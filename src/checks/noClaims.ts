import { listed } from './phrases.ts';

/**
 * Phrases that hold a claim word and claim nothing. They are blanked before the words are looked
 * for, so the word counts again anywhere else in the sentence.
 */
export const NO_CLAIMS: readonly string[] = listed(`
  most recent, most recently, at most, up to date, up-to-date, no more than, most of all, most of the time,
  most likely, most importantly, more information|about|details|detail|advice|help|on|like, once more, what is more,
  the most vulnerable|serious|important|recent|urgent|deprived|affected|severe|trusted|basic,
  find|know|read|learn|see|hear|tell|tells|find|say|said more, find|read|learn out more, more or less, more to be done, call|calls|called|calling|ask|asks|asked|asking|pressing|plea for more, need|needs|want|wants more, more must|should|could|can|needs, do|does|doing|done more,
  more than anything, most at risk, is|are the average of, to drive|push|bring|get|keep|force down, less|more than an|a hour|minute|day|mile, more serious,
  less serious, ever more, nevertheless, nonetheless, not least, least of, last but not least, to say the least,

  set|sets|setting|make|makes|made|making|speak|speaks|spoke|follow|follows|followed|following|give|gives|gave|given up,
  giving|end|ends|ended|ending|pick|picked|add|adds|added|adding|stand|stands|stood|back|backs|backed|look|looks|looked up,
  sign|signs|signed|signing|bring|brings|brought|come|comes|coming|take|takes|taken|taking|took|open|opens|opened|opening up,
  step|steps|stepped|stepping|turn|turns|turned|turning|show|shows|showed|shown|grow|grows|grew|growing|grown|sum|summed up,
  clear|cleared|clearing|clean|cleaned|wake|wakes|woke|wrap|wrapped|team|teams|teamed|tie|tied|tidy|warm|warmed|cover|covered up,
  catch|catches|caught|check|checks|call|calls|called|draw|drawn|drew|dress|dressed|face|faces|facing|fill|filled|fix|free|freed up,
  gear|geared|get|gets|got|getting|hang|hold|holds|held|hook|join|joined|keep|keeps|kept|line|lined|link|linked|live|lived|lock|locked up,
  match|meet|mix|mixed|own|owned|pack|packed|patch|pay|paid|pop|prop|propped|pull|pulled|put|puts|putting|queue|queued|ring|rang up,
  roll|rolled|round|rounded|save|saved|saving|serve|served|share|size|smarten|snap|snapped|sober|sort|stay|stayed|stir|stirred up,
  stock|stocked|store|talk|think|throw|thrown|top|topped|touch|type|use|used|using|wait|wash|washed|weigh|weighed|whip|wind|wound up,
  wipe|work|worked|write|wrote|written|ease|eased up, up and down the, ups and downs, up and running, up close, up front, upfront,
  up against, up here|there|next|north, thumbs up, up in arms, up all night,

  write|writes|written|wrote|track|tracked|tracking|break|breaks|broken|broke|set|sets|settle|settled|sit|sat|lie|hand|hands|handed down,
  lay|lays|laid|narrow|narrowed|shut|shuts|let|lets|letting|pass|passed|calm|burn|burnt|burned|close|closed|closing|crack|cracked down,
  cracking|gun|gunned|knock|knocked|note|noted|pin|pinned|play|played|put|pull|pulled|run|stand|stood|stands|standing|stepped|take|took down,
  taken|talk|tear|turn|turned|water|watered|boil|boils|track|tracks down, come down to, up and down, upside down, down to earth|business,
  down payment, down here|there|under, down the road|line|street, guard down, down’s syndrome,

  records, recorded, recording, record of, records of, record-keeping, to record, must record, on the record, for the record,
  record every|each|a|an|them|it|all|both|crimes|offences|cases|incidents|where|when|how|what|whether|their|your, off the record,
  forces|police|officers|force|authorities|councils|trusts|hospitals|we|they|who|will|should|not|also|can|may record,
  record label|labels|player|players|shop|shops|store|deal|collection|office|offices|keeper|sleeve|books|company|holder,
  criminal|medical|track|service|driving|patient|health|court|attendance|public record, set the record straight, a record by,

  the chart|table|map|figures|graph above|below, above all, see|shown|listed|found|given|explained|out|downloaded|described|mentioned above|below, below is|are, above is|are, above board, over and above,
  above the shop|door|station|bar, below the surface, below stairs, above ground|water,
  fall|falls|fell|falling|fallen short|asleep|ill|silent|foul|apart|victim|prey|within|into|under|upon|due|pregnant|outside,
  fall|falls|fell|falling|fallen in love, fall|falls|fell|falling|fallen on hard|deaf|monday|tuesday|wednesday|thursday|friday|saturday|sunday,
  fell off a|the|his|her, fell from a|the|his|her, fall guy, free fall, falling out, fell out, fall through, fell through,
  drop in centre|session|clinic, drop|dropped the charge|charges|case, charges|case were|was dropped, drop|dropped all charges, drop box,
  arises, rise to the, give|gives|gave|giving rise to, rise and shine, rising star, pay rise, pay rises,
  rising|growing|mounting concern|concerns|calls|demands|anger|fear|fears, growth mindset|area|hormone|plan|deal,
  grow|growing|grows food|vegetables|flowers, less than lethal, less-than-lethal, level of|crossing|playing, levels of, average-sized,
  average-priced, the same way|time|person|people|rules|day|night|thing|name|street|man|woman|team|house|again|basis|method|definition,
  the same definitions|question|questions|age|period|survey|source|vein, at the same, one and the same, all the same, just the same,
  stable door, a stable, in a stable, peak time|times|hours|hour|period|district|season|viewing|travel, peak-time, twin peaks,
  top of the street|hill|road|page|stairs, worst nightmare|enemy|fears|case, the worst is, small print, bigger picture, larger than life,
  greater good, new high street|school|court, to|help|helps|helped|and|could|would|can reduce|cut|lower|curb|boost, reduce the risk|chance|harm,
  reducing the risk|chance|harm, to increase awareness|patrols|funding|safety|support, climb|climbed|climbing through|over|in|into|out|onto,
  climbing frame|wall|gear|boots, jump|jumped in|over|out|into|from|for joy, leap year, leap day, rocket salad, balloon release, hot-air balloon,
  longer|shorter|higher|lower|larger|smaller bar|bars|line|lines|column|columns|dot|dots|tile|tiles, longer term, longer-term,
  the longest waits are, waited|waiting longest, no|any longer, reduced to tears, reduced price|rate|fare, slide show, tumble dryer, double glazing|room|bed|decker|check,
  double-check, double-decker, double yellow, triple jump|glazing, twice a week|month|year|day, twice-weekly, improved|improving its|their|his|her, improved|improving the way, improved|improving how, back to back|school|work|normal|basics,
  back at home|work|school, subsidy, subsidies, subsidis*, gas explosion, spiral staircase|notebook, rapid response, rapidly to the scene, surge pricing,
  surgery, surgeries, surgeon, surgeons, surgical, steep hill|street|steps|bank, dramatic society, sharp end|object|objects|knife|eyes, dip in the sea,
  slid down|open, sliding door|doors, multiple, declined to, declines to, decline to, declining to, cut by glass, was cut free|off|open, were cut off,
  significant other, lower court|courts|house|floor, lower-case, upper and lower, below stairs, higher education|court|courts, less able, sank to his|her,
  leap|leapt from|out|over|into, gained entry|access, gain entry|access, gaining entry, exceeding the speed, expanding foam, more than words, more than one
`);

/** "Up to" sets a limit, except behind these: "crept up to 402" is a rise; "at least half" is a share. */
export const LIMITS =
  'at\\s+least(?!\\s+half\\b)|(?<!\\b(?:crept|creeping|creeps|went|gone|going|goes|moved|moving|edged|edging|inched|nudged|ticked|shot|came|pushed|took|brought|back|is|are|was|were)\\s)up\\s+to|';
