import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { queryingMoorland } from '../test/caseRegister.ts';
import { listen } from '../test/listen.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { fetchSources } from './fetchSources.ts';
import { fetchText } from './fetchText.ts';

const PASSWORD = 'moss & lichen';

/** A server that speaks enough of Postgres to refuse everybody, with words of its own. */
async function refusing(words: string): Promise<number> {
  const body = Buffer.from(`SFATAL\0C28P01\0M${words}\0\0`);
  const answer = Buffer.alloc(5 + body.length, 'E');
  answer.writeInt32BE(body.length + 4, 1);
  body.copy(answer, 5);
  const server = createServer((socket) =>
    socket.on('error', () => {}).once('data', () => socket.end(answer)),
  );
  onTestFinished(() => void server.close());
  return await listen(server);
}

async function said(connection: string | undefined): Promise<string> {
  const newsroom = temporaryNewsroom(queryingMoorland('key: [Place]'));
  const environment = { SHEEP_DATABASE: connection };
  const report = await fetchSources(newsroom, 'sheep', { environment, now: () => new Date(0) });
  expect(report.ok).toBe(false);
  return `${fetchText(report)}\n${JSON.stringify(report)}\n${inspect(report, { depth: 9 })}`;
}

describe('a password', () => {
  it.each(['%s', encodeURIComponent('%s'), 'postgres://me:%s@host/db'])(
    'is in nothing that is said, though the server says it: %s',
    async (form) => {
      const password = form.startsWith('%25') ? encodeURIComponent(PASSWORD) : PASSWORD;
      const port = await refusing(`no entry for ${form.replace(/%s|%25s/, password)}, ask for another`);
      const text = await said(`postgres://me:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/sheep`);
      expect(text).toContain('ask for another');
      expect(text).not.toContain(PASSWORD);
      expect(text).not.toContain(encodeURIComponent(PASSWORD));
    },
  );

  it('of another variable is in nothing that is said', async () => {
    const port = await refusing(`${PASSWORD} is wrong`);
    vi.stubEnv('PGPASSWORD', PASSWORD);
    onTestFinished(() => void vi.unstubAllEnvs());
    const text = await said(`postgres://me@127.0.0.1:${port}/sheep`);
    expect(text).toContain('••• is wrong');
    expect(text).not.toContain(PASSWORD);
  });

  it.each([
    `postgres://me:${PASSWORD}@[`,
    `host=sheep password=${PASSWORD}`,
    `postgres://me:${PASSWORD}@127.0.0.1:1/a`,
  ])('is in nothing that is said of a wrong connection string: %s', async (connection) => {
    expect(await said(connection)).not.toContain(PASSWORD);
  });
});

describe('a connection', () => {
  it('that is in no variable is asked for', async () => {
    expect(await said(undefined)).toContain('environment variable is not set: SHEEP_DATABASE');
  });
});
