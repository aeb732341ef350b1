import { load } from 'cheerio/slim';
import type { WatchRule } from '../sources/obtaining.ts';
import { NotFetched } from './notFetched.ts';

type Selector = NonNullable<WatchRule['selector']>;

/**
 * The address of the newest file, as a page or a JSON answer has it.
 * @param base address of the answer
 * @throws {NotFetched}
 */
export function findFile(text: string, selector: Selector, base: URL): URL {
  const found = 'link' in selector ? linkOn(text, selector, base) : valueIn(text, selector.json);
  const url = URL.parse(found.address, found.base ?? base);
  if (!url || !/^https?:$/.test(url.protocol) || (base.protocol === 'https:' && url.protocol === 'http:')) {
    throw new NotFetched(`not an address to fetch from: ${found.address}`, {
      expected: `one of ${base.protocol}//`,
    });
  }
  return url;
}

interface Found {
  readonly address: string;
  readonly base?: URL | null;
}

function linkOn(html: string, { link, newest }: Extract<Selector, { link: string }>, base: URL): Found {
  const $ = load(html);
  const addresses = matches($, link).flatMap((element) => $(element).attr('href') ?? []);
  const [first] = newest === 'highest' ? addresses.toSorted((a, b) => ascending(b, a)) : addresses;
  const address = newest === 'last' ? addresses.at(-1) : first;
  if (address === undefined) {
    const mend = 'see whether the page has changed, and correct watch.selector';
    throw new NotFetched(`no link that matches ${link}: ${base.href}`, { mend });
  }
  return { address, base: URL.parse($('base').attr('href') ?? '', base) };
}

/** Numbers in addresses count as numbers: the ninth month comes before the tenth. */
const { compare: ascending } = new Intl.Collator('en', { numeric: true });

function matches($: ReturnType<typeof load>, selector: string) {
  try {
    return $(selector).toArray();
  } catch {
    const expected = 'a CSS selector: a[href$=".csv"]';
    throw new NotFetched(`not a selector: ${selector}`, { expected });
  }
}

function valueIn(text: string, path: string): Found {
  const value = path.split('.').reduce<unknown>((held, key) => {
    return typeof held === 'object' && held !== null && Object.hasOwn(held, key)
      ? (held as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }, parsed(text));
  if (typeof value === 'string') return { address: value };
  const what = `no address at ${path} of the answer: ${JSON.stringify(value) ?? 'nothing'}`;
  throw new NotFetched(what.slice(0, 200), {
    mend: 'see what the address answers, and correct watch.selector',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotFetched('the answer is not JSON', { mend: 'see what the address answers in a browser' });
  }
}
