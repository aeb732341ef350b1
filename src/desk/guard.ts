import type { IncomingMessage } from 'node:http';

/** Names of this machine's own interface. A name that leads there from outside is none of them. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Why a request is refused; null where it may pass. Only pages of this server may ask, and only they may write:
 * neither a page of another origin, nor one whose name was made to lead here (DNS rebinding).
 */
export function refusalOf({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): string | null {
  const { host = '', origin } = headers;
  if (!LOOPBACK.has(host.replace(/:\d+$/, ''))) return 'not asked for by a name of this machine';
  if (origin !== undefined && origin !== `http://${host}`) return 'asked for by a page of another origin';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'asked for by a page of another origin';
  if (method === 'GET' || method === 'HEAD') return null;
  if (origin === undefined) return 'written by no page';
  // A form cannot put, and no page of another origin may without being asked beforehand.
  if (method === 'PUT') return null;
  const type = headers['content-type']?.split(';')[0];
  return type === 'application/json' ? null : 'not JSON';
}
