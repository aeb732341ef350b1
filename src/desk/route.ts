import type { Desk } from './desk.ts';
import type { SoundEditions } from './soundEditions.ts';

/** What a route answers: a value that is sent as JSON, or a page. */
export type Answer =
  | {
      readonly page: string;
      /** Policy in place of that of the desk's own pages. */
      readonly policy?: string;
      readonly status?: number;
    }
  | { readonly json: unknown; readonly status?: number };

export interface Asked {
  readonly desk: Desk;
  /** What pages of the site show. */
  readonly editions: SoundEditions;
  /** Path of the site, with a slash at both ends. */
  readonly base: string;
  /** Named parts of the address. */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What was posted, unchecked; the stream of a file that was put; null for a question. */
  readonly body: unknown;
}

/** Null where there is no such thing. */
type Handler = (asked: Asked) => Answer | null | Promise<Answer | null>;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below `/desk/`. */
  readonly path: URLPattern;
  readonly handle: Handler;
}

/** @param pathname below `/desk/`, with a slash at its end (Astro refuses others): `api/story/:story/` */
export function route(method: Route['method'], pathname: string, handle: Handler): Route {
  return { method, path: new URLPattern({ pathname: `/${pathname}` }), handle };
}
