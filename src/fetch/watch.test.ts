import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { moorland, RELEASE_CSV, sha256, sourceYaml } from '../test/moorland.ts';
import { publisher } from '../test/publisher.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { type FetchReport, fetchSources } from './fetchSources.ts';
import { fetchText } from './fetchText.ts';

const NEXT = RELEASE_CSV.replaceAll('2001', '2002');
const NOON = new Date('2003-02-03T12:00:00Z');

const watching = (watch: string): Newsroom =>
  temporaryNewsroom(
    moorland({
      'data/sources/sheep/source.yaml': sourceYaml(RELEASE_CSV).replace(
        'columns:',
        `watch: ${watch}\ncolumns:`,
      ),
    }),
  );

function look(
  newsroom: Newsroom,
  more: { now?: Date; name?: string | undefined } = {},
): Promise<FetchReport> {
  const { now = NOON, name } = more;
  return fetchSources(newsroom, name, { environment: {}, now: () => now, backOff: [1, 1] });
}

const folderOf = ({ cache }: Newsroom) => path.join(cache, 'fetched/sheep');
const whatIsKept = (newsroom: Newsroom) =>
  existsSync(folderOf(newsroom)) ? readdirSync(folderOf(newsroom)).toSorted() : [];

/** Serves files by path; what is not there is not found. */
const files = (all: Readonly<Record<string, string | Buffer>>) => (response: ServerResponse, at: string) => {
  const file = all[at];
  response.writeHead(file === undefined ? 404 : 200).end(file);
};

const serve =
  (text: string | Buffer, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(200, headers).end(text);

async function fault(answer: Parameters<typeof publisher>[0], rest = ''): Promise<string> {
  const { address } = await publisher(answer);
  const newsroom = watching(`{ url: "${address}/sheep.csv"${rest} }`);
  const report = await look(newsroom);
  expect(report.ok).toBe(false);
  expect(report.looks).toEqual([]);
  expect(whatIsKept(newsroom)).toEqual([]);
  return fetchText(report).replaceAll(address, 'http://publisher');
}

describe('a watched file', () => {
  it('that is new is kept with what is known of it', async () => {
    const { address } = await publisher(serve(NEXT, { ETag: '"2"' }));
    const newsroom = watching(`{ url: ${address}/sheep.csv }`);
    const file = `.standfirst/fetched/sheep/${sha256(NEXT).slice(0, 12)}.csv`;
    const fetched = { url: `${address}/sheep.csv`, at: '2003-02-03T12:00:00.000Z', etag: '"2"' };
    const found = { source: 'sheep', state: 'new', file, sha256: sha256(NEXT), bytes: NEXT.length, fetched };
    expect(await look(newsroom)).toEqual({ ok: true, looks: [found], faults: [] });
    expect(readFileSync(path.join(newsroom.root, file), 'utf8')).toBe(NEXT);
  });

  it('that is a release already is no news', async () => {
    const { address } = await publisher(serve(RELEASE_CSV));
    const report = await look(watching(`{ url: ${address}/sheep.csv }`));
    expect(fetchText(report)).toBe('sheep  nothing new: the file is the release of 2002-02-03');
  });

  it('is not sent again while the server says that it is the same', async () => {
    const { address, asked } = await publisher((response, _, { headers }) =>
      headers['if-none-match'] === '"7"'
        ? response.writeHead(304).end()
        : response
            .writeHead(200, { ETag: '"7"', 'Last-Modified': 'Mon, 03 Feb 2003 09:30:00 GMT' })
            .end(NEXT),
    );
    const newsroom = watching(`{ url: ${address}/sheep.csv }`);
    await look(newsroom);
    const second = await look(newsroom);
    expect(second.looks.map(({ state }) => state)).toEqual(['waiting']);
    expect(asked[1]?.headers['if-modified-since']).toBe('Mon, 03 Feb 2003 09:30:00 GMT');
    const third = await look(newsroom);
    expect(third.looks.map(({ state }) => state)).toEqual(['waiting']);
  });

  it('is asked for whole where what came before was removed', async () => {
    const { address, asked } = await publisher(serve(NEXT, { ETag: '"7"' }));
    const newsroom = watching(`{ url: ${address}/sheep.csv }`);
    await look(newsroom);
    for (const name of whatIsKept(newsroom).filter((each) => each !== 'memory.json'))
      rmSync(path.join(folderOf(newsroom), name));
    expect((await look(newsroom)).looks.map(({ state }) => state)).toEqual(['new']);
    expect(asked[1]?.headers['if-none-match']).toBeUndefined();
  });

  it.each([
    ['gzip', gzipSync(NEXT)],
    ['br', brotliCompressSync(NEXT)],
  ])('may come packed with %s', async (encoding, packed) => {
    const { address } = await publisher(serve(packed, { 'Content-Encoding': encoding }));
    const [found] = (await look(watching(`{ url: ${address}/sheep.csv }`))).looks;
    expect(found?.sha256).toBe(sha256(NEXT));
  });

  it('is asked for again when a server fails or is busy', async () => {
    let tries = 0;
    const { address, asked } = await publisher((response) => {
      tries += 1;
      if (tries === 1) response.writeHead(500).end();
      else if (tries === 2) response.writeHead(429, { 'Retry-After': '1' }).end();
      else response.end(NEXT);
    });
    expect((await look(watching(`{ url: ${address}/sheep.csv }`))).ok).toBe(true);
    expect(asked.length).toBe(3);
  });

  it('is looked at again once its time has come, or when it is named', async () => {
    const { address, asked } = await publisher(serve(RELEASE_CSV));
    const newsroom = watching(`{ url: ${address}/sheep.csv, every: 1 hour }`);
    const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
    await look(newsroom);
    expect(fetchText(await look(newsroom, { now: later(59) }))).toBe('sheep  not due');
    await look(newsroom, { now: later(59), name: 'sheep' });
    expect(asked.length).toBe(2);
    await look(newsroom, { now: later(119) });
    expect(asked.length).toBe(3);
  });
});

describe('a page that is watched', () => {
  const page = `<h1>Sheep</h1><ul><li><a href="/files/sheep-2002-9.csv">September</a>
    <li><a href="/files/sheep-2002-10.csv">October</a><li><a href="/about.html">About</a></ul>`;

  it.each([
    ['first', '/files/sheep-2002-9.csv'],
    ['last', '/files/sheep-2002-10.csv'],
    ['highest', '/files/sheep-2002-10.csv'],
  ])('leads to the %s file', async (newest, wanted) => {
    const all = { '/': page, '/files/sheep-2002-9.csv': NEXT, '/files/sheep-2002-10.csv': NEXT };
    const { address, asked } = await publisher(files(all));
    const selector = `{ link: 'a[href$=".csv"]', newest: ${newest} }`;
    expect((await look(watching(`{ url: ${address}/, selector: ${selector} }`))).ok).toBe(true);
    expect(asked.map(({ url }) => url)).toEqual(['/', wanted]);
  });

  it('may be a JSON answer', async () => {
    const answer = JSON.stringify({ items: [{ file: '/a.csv' }] });
    const { address, asked } = await publisher(files({ '/search?q=sheep': answer, '/a.csv': NEXT }));
    const newsroom = watching(`{ url: "${address}/search?q=sheep", selector: { json: items.0.file } }`);
    expect((await look(newsroom)).ok).toBe(true);
    expect(asked[1]?.url).toBe('/a.csv');
  });

  it.each([
    ['{ link: a.gone }', 'no link that matches a.gone'],
    ['{ link: "a[" }', 'not a selector: a['],
    ['{ json: items }', 'the answer is not JSON'],
    ['{ link: "a.script" }', 'not an address to fetch from: file:///etc/passwd'],
  ])('with the selector %s is refused where it leads nowhere', async (selector, words) => {
    const answer = serve(`${page}<a class="script" href="file:///etc/passwd">`);
    expect(await fault(answer, `, selector: ${selector}`)).toContain(words);
  });
});

describe('words of a server', () => {
  it('steer no terminal and no log', async () => {
    const answer = serve(JSON.stringify({ file: `moss:\u001b[31m\n::error::${'moss'.repeat(500)}` }));
    const said = await fault(answer, ', selector: { json: file }');
    expect(said).toContain('not an address to fetch from: moss: [31m ::error::mossmoss');
    expect(said).not.toContain('\u001b');
    expect(said.length).toBeLessThan(1000);
  });
});

describe('a server that misbehaves', () => {
  const turned = (location: string) => (response: ServerResponse) =>
    response.writeHead(302, { Location: location }).end();

  it.each<[string, Parameters<typeof publisher>[0], string, string?]>([
    ['is slow', () => {}, 'took longer than limits.seconds', ', limits: { seconds: 1 }'],
    [
      'cuts the connection',
      (response) => {
        response.writeHead(200).write(NEXT);
        setTimeout(() => response.destroy(), 20);
      },
      'the connection was cut off',
    ],
    [
      'sends less than it says',
      (response) => {
        response.writeHead(200, { 'Content-Length': '5000' }).write(NEXT);
        setTimeout(() => response.socket?.end(), 20);
      },
      'the connection was cut off',
    ],
    ['leads in circles', turned('/sheep.csv'), 'redirected more than 5 times'],
    ['leads to another scheme', turned('https://127.0.0.1/sheep.csv'), 'redirect from http: to https:'],
    ['leads to a file', turned('file:///etc/passwd'), 'redirect from http: to file:'],
    ['leads nowhere', (response) => response.writeHead(302).end(), 'redirect to no address'],
    [
      'leads on with a password',
      (response, _, { headers }) => turned(`http://me:moss@${headers.host}/sheep.csv`)(response),
      'redirect to an address with a user name or password: http://publisher/sheep.csv',
    ],
    ['sends a page', serve('\n<!DOCTYPE html><title>Moved</title>'), 'an HTML page, not a file of csv'],
    ['sends a workbook', serve('PK\u0003\u0004…'), 'a zip file, such as a workbook, not a file of csv'],
    ['sends nothing', serve(''), 'empty, not a file of csv'],
    ['sends too much', serve(NEXT), 'larger than 50 bytes', ', limits: { bytes: 50 }'],
    [
      'sends a gzip bomb',
      serve(gzipSync(Buffer.alloc(20_000_000)), { 'Content-Encoding': 'gzip' }),
      'larger than 1000000 bytes',
      ', limits: { bytes: 1000000 }',
    ],
    [
      'sends half a gzip file',
      serve(gzipSync(NEXT).subarray(0, 60), { 'Content-Encoding': 'gzip' }),
      'damaged or cut off',
    ],
    ['packs and does not say so', serve(gzipSync(NEXT)), 'no text, not a file of csv'],
    ['packs in its own way', serve(NEXT, { 'Content-Encoding': 'moss' }), 'not asked for: moss'],
    ['is down', (response) => response.writeHead(503).end(), 'answered 503 Service Unavailable'],
    ['has no such file', (response) => response.writeHead(404).end(), 'answered 404 Not Found'],
    [
      'asks for an hour',
      (response) => response.writeHead(429, { 'Retry-After': '3600' }).end(),
      'answered 429',
    ],
    ['speaks no HTTP', (response) => response.socket?.end('moss\r\n\r\n'), 'not an answer of HTTP'],
  ])('and %s is refused, and nothing is kept', async (_, answer, words, rest) => {
    const said = await fault(answer, rest);
    expect(said).toContain(words);
    expect(said).toMatch(/^data\/sources\/sheep\/source\.yaml:\d+:\d+ {2}/);
  });

  it('and says that nothing has changed, though nobody asked, is not believed', async () => {
    let answered = 0;
    const { address } = await publisher((response) =>
      answered++ === 0 ? response.writeHead(200).end(NEXT) : response.writeHead(304).end(),
    );
    const newsroom = watching(`{ url: ${address}/sheep.csv }`);
    expect((await look(newsroom, { name: 'sheep' })).looks[0]?.state).toBe('new');
    expect(fetchText(await look(newsroom, { name: 'sheep' }))).toContain('answered 304');
  });

  it('and writes the name of its packing in capitals is understood', async () => {
    const { address } = await publisher(serve(gzipSync(NEXT), { 'Content-Encoding': 'GZIP' }));
    const [found] = (await look(watching(`{ url: ${address}/sheep.csv }`))).looks;
    expect(found?.sha256).toBe(sha256(NEXT));
  });

  it('and sends more than it says gives no more than it said', async () => {
    const { address } = await publisher(
      (response: ServerResponse, _: string, { socket }: IncomingMessage) => {
        response.detachSocket(socket);
        socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${NEXT.length}\r\n\r\n${NEXT}and more`);
      },
    );
    const [found] = (await look(watching(`{ url: ${address}/sheep.csv }`))).looks;
    expect(found?.sha256).toBe(sha256(NEXT));
  });

  it('keeps no other source waiting', async () => {
    const { address } = await publisher(files({ '/goats.csv': NEXT }));
    const yaml = (at: string) =>
      sourceYaml(RELEASE_CSV).replace('columns:', `watch: { url: ${address}${at} }\ncolumns:`);
    const newsroom = temporaryNewsroom(
      moorland({
        'data/sources/sheep/source.yaml': yaml('/gone.csv'),
        'data/sources/goats/source.yaml': yaml('/goats.csv'),
        'data/sources/goats/2002-02-03.csv': RELEASE_CSV,
      }),
    );
    const report = await look(newsroom);
    expect(report.looks.map(({ source, state }) => [source, state])).toEqual([['goats', 'new']]);
    expect(report.faults.map(({ file }) => file)).toEqual(['data/sources/sheep/source.yaml']);
  });
});

describe('the description of a source', () => {
  it('names no password in an address', async () => {
    const report = await look(watching('{ url: "https://me:moss@example.org/a.csv" }'));
    expect(fetchText(report)).toContain('expected  an address without a user name and password');
  });

  it('that says of no source where files come from is told so', async () => {
    expect(fetchText(await look(temporaryNewsroom(moorland())))).toBe(
      'no source says where its files come from',
    );
    const named = await look(temporaryNewsroom(moorland()), { name: 'sheep' });
    expect(fetchText(named)).toContain('neither watch nor query');
    const unknown = await look(temporaryNewsroom(moorland()), { name: 'shep' });
    expect(fetchText(unknown)).toContain('did you mean sheep?');
  });
});
