import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FaultError } from '../faults/fault.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { siteAddress, soundAddress } from './siteAddress.ts';

it('is that of the site in development too, whatever else its file lacks', () => {
  const newsroom = copyNewsroom('harbour');
  expect(soundAddress(newsroom)).toEqual(siteAddress(newsroom));
  const before = soundAddress(newsroom);
  edit(newsroom, 'content/site.yaml', 'byline: Gazette', 'bylin: Gazette');
  expect(() => siteAddress(newsroom)).toThrow(FaultError);
  expect(soundAddress(newsroom)).toEqual(before);
});

it('is the root of this machine in development while the file names none, or is not there', () => {
  const newsroom = copyNewsroom('harbour');
  const local = { origin: 'http://localhost', base: '/' };
  edit(newsroom, 'content/site.yaml', 'url: https://example.org/data/', 'url:');
  expect(soundAddress(newsroom)).toEqual(local);
  rmSync(newsroom.siteFile);
  expect(soundAddress(newsroom)).toEqual(local);
});
