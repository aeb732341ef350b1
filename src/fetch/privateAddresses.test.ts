import { describe, expect, it } from 'vitest';
import { publisher } from '../test/publisher.ts';
import { open } from './open.ts';
import { isPrivate } from './privateAddresses.ts';

describe('private addresses', () => {
  it.each(
    '127.0.0.1 10.1.2.3 172.31.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 ::1 :: fd00::1 fe80::1 ::ffff:127.0.0.1'.split(
      ' ',
    ),
  )('include %s', (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  it.each('8.8.8.8 172.32.0.1 2606:4700::1111 ::ffff:8.8.8.8'.split(' '))('do not include %s', (address) => {
    expect(isPrivate(address)).toBe(false);
  });

  // What a public address leads to: a number, another way to write it, or a name.
  it.each(['127.0.0.1', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost'])(
    'are not asked where a public one leads there: %s',
    async (host) => {
      const { address, asked } = await publisher((response) => response.end('secret'));
      const url = new URL(address.replace('127.0.0.1', host));
      const asking = { headers: {}, signal: AbortSignal.timeout(5000), mayBePrivate: false };
      await expect(open(url, asking)).rejects.toThrow('a public address leads to a private one');
      expect(asked).toEqual([]);
    },
  );
});
