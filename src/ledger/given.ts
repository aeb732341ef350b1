/** What of a story's text gets an address of its own, found in the text itself: the same for all editions. */
export interface Given {
  readonly charts: readonly GivenChart[];
  readonly quotes: readonly GivenQuote[];
}

interface GivenPart {
  /** 1-based, in the story's file. */
  readonly line: number;
  /** Ids whose addresses lead here. */
  readonly formerly: readonly string[];
}

export interface GivenChart extends GivenPart {
  readonly id: string;
}

export interface GivenQuote extends GivenPart, QuoteWords {
  /** As its author wrote it, `{#id}`; null where the ledger gives one. */
  readonly id: string | null;
  /** Last line. */
  readonly end: number;
}

/** By what a quote is known. */
export interface QuoteWords {
  readonly by: string;
  /** How it begins. */
  readonly says: string;
}

/**
 * At the end of an attribution: `{#minister}`, or `{#minister formerly: quote-2}`. It stands in the text only, and
 * no reader sees it.
 */
export const QUOTE_ID = /\s*\{#([a-z0-9-]+)(?:\s+formerly:\s*([a-z0-9, -]+))?\}\s*$/;

const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
const QUOTE_LINE = /^ {0,3}(?:\{%[^%]*%\}\s*)*>/;
const ONLY_TAGS = /^\s*(?:\{%[^%]*%\}\s*)+$/;
const DASH = /^\s*(?:—|–|--)\s*/;

/** @param first line of the body in its file */
export function givenIn(body: string, first: number): Given {
  const lines = body.replace(COMMENT, (comment) => comment.replaceAll(/[^\n]/g, '')).split('\n');
  const charts: GivenChart[] = [];
  const quotes: GivenQuote[] = [];
  let isBoxed = false;
  for (let at = 0; at < lines.length; at += 1) {
    const start = at;
    const line = lines[at] ?? '';
    if (/^ {0,3}:::/.test(line)) isBoxed = /^ {0,3}:::+\s*\S/.test(line);
    const isIn = /^ {0,3}```/.test(line)
      ? (text: string) => !/^ {0,3}```/.test(text)
      : QUOTE_LINE.test(line)
        ? // A line of it may lack its mark.
          (text: string) => text.trim() !== ''
        : null;
    if (!isIn) continue;
    while (at + 1 < lines.length && isIn(lines[at + 1] ?? '')) at += 1;
    const block = lines.slice(start, at + 1);
    if (line.includes('`')) {
      at += 1;
      if (/^ {0,3}```chart\s*$/.test(line)) charts.push(...chartsOf(block, first + start));
    } else if (!isBoxed) quotes.push(...quoteOf(block, first + start));
  }
  return {
    charts: [...new Map(charts.toReversed().map((chart) => [chart.id, chart])).values()].toReversed(),
    quotes,
  };
}

/** Both, where a branch within the block chooses its id. */
function chartsOf(block: readonly string[], line: number): GivenChart[] {
  const formerly = namesUnder('formerly', block);
  return block.flatMap((text, index) => {
    const id = /^id:\s*["']?([a-z0-9-]+)/.exec(text)?.[1];
    return id ? [{ id, formerly, line: line + index }] : [];
  });
}

/** Of a key with one name, or a list in either form. */
function namesUnder(key: string, block: readonly string[]): string[] {
  const at = block.findIndex((line) => line.startsWith(`${key}:`));
  if (at < 0) return [];
  const below = block.slice(at + 1);
  const end = below.findIndex((line) => !/^\s*-\s/.test(line));
  const list = [(block[at] ?? '').slice(key.length + 1), ...below.slice(0, end < 0 ? undefined : end)];
  return list.flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []);
}

function quoteOf(block: readonly string[], line: number): GivenQuote[] {
  const last = block.findLastIndex((text) => !ONLY_TAGS.test(text));
  const lines = block.slice(0, last + 1).map((text) => text.replace(QUOTE_LINE, '').trim());
  const from = lines.findIndex((text, index) => index > 0 && DASH.test(text));
  if (from < 0) return [];
  const attribution = lines.slice(from).join(' ').replace(DASH, '');
  const [, id = null, names = ''] = QUOTE_ID.exec(attribution) ?? [];
  return [
    {
      id,
      by: tidy(attribution.replace(QUOTE_ID, '')),
      says: beginning(tidy(lines.slice(0, from).join(' '))),
      formerly: names.match(/[a-z0-9-]+/g) ?? [],
      line,
      end: line + block.length - 1,
    },
  ];
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Long enough to tell quotes apart, short enough to review. */
const LONGEST = 60;

function beginning(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}
