import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { freePort } from './freePort.ts';
import { copyNewsroom, type NewsroomName } from './newsroomCopy.ts';
import { startNode } from './runCommand.ts';

/** Only a server that hangs takes as long. */
const PATIENT = { timeout: 240_000, interval: 100 };

/** `npm run dev` for a copy of a newsroom, or for one of its own, for the tests of a file. */
export function developmentServer(of: NewsroomName | (() => Promise<Newsroom>), page: string, ready: RegExp) {
  let newsroom: Newsroom;
  let server: ChildProcess;
  let origin: string;
  let said = '';

  beforeAll(async () => {
    newsroom = typeof of === 'string' ? copyNewsroom(of) : await of();
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    await start();
  });

  afterAll(stop);

  async function start(): Promise<void> {
    // Several test files have a server of one project at once, which Astro would refuse.
    const astro = ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'];
    server = startNode([...astro, '--port', new URL(origin).port, '--host', '127.0.0.1'], newsroom.root);
    for (const stream of [server.stdout, server.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    await shows(page, ready);
  }

  async function stop(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => server.once('close', resolve));
    server.kill();
    await gone;
  }

  async function get(address: string): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(origin + address);
      return { status: response.status, text: await response.text() };
    } catch {
      return { status: 0, text: '' };
    }
  }

  /** Asks for a page until it shows what it should. */
  async function shows(address: string, wanted: RegExp): Promise<void> {
    await vi.waitFor(async () => expect((await get(address)).text).toMatch(wanted), PATIENT);
  }

  return {
    newsroom: () => newsroom,
    origin: () => origin,
    get,
    shows,
    /** Stops the server, and starts it again at the same address. @param between what to do without it */
    async restart(between: () => Promise<void>): Promise<void> {
      await stop();
      await between();
      await start();
    },
    /** Waits until the server has said something in its terminal. */
    says: (wanted: RegExp) => vi.waitFor(() => expect(said).toMatch(wanted), PATIENT),
  };
}
