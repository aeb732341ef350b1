import type { z } from 'zod';
import { FaultError } from '../faults/fault.ts';
import { conflict } from './conflicts.ts';
import type { Desk } from './desk.ts';
import { ChangedError } from './fileChanges.ts';
import { Refusal } from './refusal.ts';
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
  readonly handle: (asked: Asked) => Promise<Answer | null>;
}

/** @param pathname below `/desk/`, with a slash at its end (Astro refuses others): `api/story/:story/` */
export function route(method: Route['method'], pathname: string, handle: Handler): Route {
  const answered = async (asked: Asked) => {
    try {
      return await handle(asked);
    } catch (error) {
      const { message, status, more } = refusalFor(error, asked.desk);
      return { json: { error: message, ...more }, status };
    }
  };
  return { method, path: new URLPattern({ pathname: `/${pathname}` }), handle: answered };
}

/** Answers a question in JSON. @param answer null where there is no such thing */
export function get(pathname: string, answer: (asked: Asked) => unknown): Route {
  return route('GET', pathname, async (asked) => {
    const json = await answer(asked);
    return json === null ? null : { json };
  });
}

/** Does something, with the body of the request checked. */
export function post<S extends z.ZodType>(
  pathname: string,
  schema: S,
  act: (asked: Asked, body: z.output<S>) => unknown,
): Route {
  return route('POST', pathname, async (asked) => {
    const { success, data, error } = schema.safeParse(asked.body);
    if (success) return { json: await act(asked, data) };
    const faults = error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean));
    throw new Refusal(faults.map((parts) => parts.join(': ')).join('\n'), 400);
  });
}

/** @throws what is no refusal */
function refusalFor(error: unknown, desk: Desk): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ChangedError) return conflict(desk, error.change.path, error.change.after);
  if (error instanceof FaultError) return new Refusal(error.message);
  throw error;
}
