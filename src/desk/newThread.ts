import Tinypool from 'tinypool';

type Work = typeof import('./newWorker.ts');

const IDLE_MS = 60_000;

let pool: Tinypool | null = null;

/** Has something planned beside the server, which goes on answering. One at a time: forms ask at each change. */
export function inThread<Name extends keyof Work>(
  name: Name,
  asked: Parameters<Work[Name]>[0],
): Promise<Awaited<ReturnType<Work[Name]>>> {
  const filename = new URL('./newWorker.ts', import.meta.url).href;
  pool ??= new Tinypool({ filename, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS });
  return pool.run(asked, { name });
}
