import { expect, test } from 'vitest';
import { headersFile } from './headers.ts';

const stories = [{ slug: 'lamps' }];

/** Headers that a host sends for an address: every rule that matches, values of one name joined. */
function headersFor(file: string, address: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const block of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n');
    const matches = pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
    if (!matches) continue;
    for (const line of lines) {
      const [name = '', value = ''] = line.trim().split(': ');
      found[name] = found[name] ? `${found[name]}, ${value}` : value;
    }
  }
  return found;
}

test('articles may be framed by their own site only, embeds by anyone', () => {
  const file = headersFile({ url: 'https://example.org' }, stories);
  for (const page of ['/', '/lamps/', '/lamps/northmoor/']) {
    expect(headersFor(file, page)['Content-Security-Policy']).toBe("frame-ancestors 'self'");
  }
  for (const embed of ['/embed/lamps/northmoor/trend/', '/embed/lamps/national/trend/pinned/2024-01-01/']) {
    expect(headersFor(file, embed)).not.toHaveProperty('Content-Security-Policy');
    expect(headersFor(file, embed)['X-Content-Type-Options']).toBe('nosniff');
  }
});

test('every address asks for encryption, an opener of its own, and positions for itself alone', () => {
  const file = headersFile({ url: 'https://example.org/data/' }, stories);
  for (const address of ['/data/', '/data/lamps/x/', '/data/embed/a/b/c/']) {
    expect(headersFor(file, address)).toMatchObject({
      'Strict-Transport-Security': 'max-age=31536000',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'geolocation=(self)',
    });
  }
  expect(headersFile({ url: 'http://localhost:4321' }, stories)).not.toContain('Strict-Transport');
});

test('files with a mark of their content are kept for ever, embeds for minutes', () => {
  const file = headersFile({ url: 'https://example.org' }, stories);
  expect(headersFor(file, '/_astro/Page.abc.css')['Cache-Control']).toContain('immutable');
  expect(headersFor(file, '/embed/lamps/northmoor/trend/')['Cache-Control']).toContain('max-age=300,');
});

test('no header is set twice for one address', () => {
  const file = headersFile({ url: 'https://example.org' }, stories);
  const addresses = [
    '/',
    '/lamps/x/',
    '/embed/a/b/c/',
    '/embed.js',
    '/oembed/a/b/c.json',
    '/charts/a.svg',
    '/_astro/a.js',
  ];
  for (const address of addresses) {
    expect(
      Object.values(headersFor(file, address)).filter((value) => /, (?:nosniff|frame|\*)/.test(value)),
    ).toEqual([]);
  }
});

test('addresses stand under the base path', () => {
  const file = headersFile({ url: 'https://example.org/data/' }, stories);
  expect(file.match(/^\/.*/gm)?.every((path) => path.startsWith('/data/'))).toBe(true);
});
