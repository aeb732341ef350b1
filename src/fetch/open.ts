import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { NotFetched } from './notFetched.ts';
import { isPrivate, publicLookup, refusePrivate } from './privateAddresses.ts';

const CONNECT_SECONDS = 10;
const SILENT_SECONDS = 30;
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** An answer whose body has not been read yet. */
export interface Answer {
  readonly message: IncomingMessage;
  /** After redirects. */
  readonly url: URL;
  /** True where what was asked for is on a private network. */
  readonly isInside: boolean;
}

export interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  /** Ends all of it. */
  readonly signal: AbortSignal;
  /** Whether the address may be on a private network. A watched one may, and its redirects may if it is. */
  readonly mayBePrivate: boolean | 'if watched';
}

/**
 * Asks for an address, and follows its redirects.
 * @throws {NotFetched}
 */
export async function open(address: URL, asking: Asking): Promise<Answer> {
  let url = address;
  let { mayBePrivate } = asking;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const message = await hop(url, asking, mayBePrivate !== false);
    const { statusCode = 0, headers } = message;
    if (mayBePrivate === 'if watched') mayBePrivate = isPrivate(message.socket.remoteAddress ?? '');
    if (!REDIRECTS.has(statusCode)) return { message, url, isInside: mayBePrivate };
    message.destroy();
    const next = headers.location ? URL.parse(headers.location, url) : null;
    if (!next) throw new NotFetched(`redirect to no address: ${url.href}`);
    if (next.username || next.password)
      throw new NotFetched(`redirect to an address with a user name or password: ${url.href}`);
    if (next.protocol !== url.protocol) {
      const mend = `if that is right, watch ${next.href} itself`;
      throw new NotFetched(`redirect from ${url.protocol} to ${next.protocol} at ${url.href}`, { mend });
    }
    url = next;
  }
  throw new NotFetched(`redirected more than ${MOST_REDIRECTS} times: ${address.href}`, {
    mend: 'open the address in a browser, and watch the one that it ends at',
  });
}

function hop(url: URL, { headers, signal }: Asking, mayBePrivate: boolean): Promise<IncomingMessage> {
  if (!mayBePrivate) refusePrivate(url);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const lookup = mayBePrivate ? {} : { lookup: publicLookup };
  return new Promise((resolve, reject) => {
    // A connection of its own each time: one that is left over may be dead.
    const sent = request(url, { headers, signal, agent: false, ...lookup });
    const fail = (what: string) => sent.destroy(new NotFetched(what, { isPassing: true }));
    const connecting = setTimeout(
      () => fail(`no connection within ${CONNECT_SECONDS} seconds: ${url.host}`),
      CONNECT_SECONDS * 1000,
    );
    sent.on('socket', (socket) => socket.once('connect', () => clearTimeout(connecting)));
    sent.setTimeout(SILENT_SECONDS * 1000, () => fail(`silent for ${SILENT_SECONDS} seconds: ${url.host}`));
    sent.once('response', resolve);
    sent.on('error', (error) => {
      clearTimeout(connecting);
      reject(error);
    });
    sent.end();
  });
}
