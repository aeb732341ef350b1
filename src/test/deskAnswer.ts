import type { Desk } from '../desk/desk.ts';
import type { Route } from '../desk/route.ts';
import { SoundEditions } from '../desk/soundEditions.ts';

/** What a route answers to a request, without a server. */
export async function answerOf<T>(
  routes: readonly Route[],
  desk: Desk,
  method: Route['method'],
  address: string,
  body: unknown = null,
): Promise<{ readonly json: T; readonly status: number | undefined }> {
  const { pathname, searchParams: query } = new URL(address, 'http://localhost/');
  for (const { method: own, path, handle } of routes) {
    const found = own === method ? path.exec({ pathname }) : null;
    if (!found) continue;
    const answer = await handle({
      desk,
      editions: new SoundEditions(desk),
      base: '/',
      parts: Object.fromEntries(
        Object.entries(found.pathname.groups).map(([name, part]) => [name, part ?? '']),
      ),
      query,
      body,
    });
    if (answer && 'json' in answer) return { json: answer.json as T, status: answer.status };
  }
  throw new Error(`no such route: ${method} ${address}`);
}
