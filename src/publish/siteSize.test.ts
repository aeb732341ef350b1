import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../test/testFolder.ts';
import { readHosts, type SiteSize, siteSize, sizeText } from './siteSize.ts';

const SMALL: SiteSize = { files: 4000, folders: 2000, bytes: 150e6, largest: 1e6 };

it('a site is measured by its own files', () => {
  const folder = testFolder();
  writeFileSync(path.join(folder, 'a.html'), 'abc');
  writeFileSync(path.join(folder, 'b.html'), 'abcde');
  expect(siteSize(folder, ['/a.html', '/b.html'])).toMatchObject({ files: 2, bytes: 8, largest: 5 });
});

it('what hosts take is said with the limit that a site is beyond', () => {
  const hosts = readHosts();
  expect(hosts.map(({ host }) => host)).toContain('GitHub Pages');
  expect(sizeText(SMALL, hosts)).toMatch(/^4,000 files, 150 MB; within the limits of Cloudflare[^;]+$/);
  expect(sizeText({ ...SMALL, files: 20_001 }, hosts)).toContain(
    'beyond those of Cloudflare Pages (free) (20,000 files)',
  );
  expect(sizeText({ ...SMALL, bytes: 2e9 }, hosts)).toContain('GitHub Pages (1,000 MB)');
  expect(sizeText({ ...SMALL, largest: 30e6 }, hosts)).toContain('(a file of 25 MB at most)');
  expect(sizeText({ ...SMALL, files: 150_000, folders: 60_000 }, hosts)).toContain(
    'GitLab.com Pages (200,000 files)',
  );
});
