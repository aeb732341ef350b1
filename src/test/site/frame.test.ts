import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildPages, siteIn } from '../builtSite.ts';
import { builtCopy, sharedSite } from '../sharedSite.ts';

describe('a newsroom with a frame of its own', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await sharedSite('harbour');
  });

  const isFramed = (page: string) => page.endsWith('.html') && !/^embed\/|article\.html$/.test(page);

  it('has it round every page, under the base path', () => {
    const pages = site.pages.filter(isFramed);
    expect(pages).toEqual(expect.arrayContaining(['index.html', '404.html']));
    expect(pages.some((page) => page.startsWith('data/'))).toBe(true);
    for (const page of pages) {
      const $ = site.page(page);
      expect([page, $('.masthead img').attr('alt'), $('.masthead img').attr('width')]).toEqual([
        page,
        'Sund Gazette',
        '152',
      ]);
      expect(
        $('nav[aria-label="Main"] a')
          .map((_, link) => $(link).text())
          .get(),
      ).toEqual(['News', 'Harbours']);
      expect($('.footer').text()).toContain('The Gazette is written in Port Ansel.');
      expect($('nav[aria-label="Legal"] a').first().attr('href')).toBe('https://example.org/privacy/');
      expect($('head script[src*="/frame/"]').attr('src')).toMatch(
        /^\/data\/frame\/count\.[0-9a-f]{10}\.js$/,
      );
    }
  });

  it('names its script and its hosts in the policy of each page, and nothing else', () => {
    const $ = site.page('index.html');
    const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
    const integrity = $('head script[src*="/frame/"]').attr('integrity') ?? '';
    expect(integrity).toMatch(/^sha256-/);
    expect(policy).toMatch(new RegExp(`script-src [^;]*'${integrity.replaceAll(/[+/]/g, '\\$&')}'`));
    expect(policy).toContain("connect-src 'self' https://stats.example.org;");
    expect(policy).toContain("frame-src 'self';");
    expect(policy.match(/https:/g)).toHaveLength(1);
  });

  it('has none of it in embeds, which stand on other sites', () => {
    const embeds = site.pages.filter((page) => /^embed\/.+\//.test(page));
    expect(embeds.length).toBeGreaterThan(0);
    for (const page of embeds)
      expect([page, /\/frame\/|imprint/.test(site.text(page))]).toEqual([page, false]);
  });

  it('writes every page again, with a new address, when the script has changed', async () => {
    const copy = await builtCopy('harbour');
    const script = path.join(copy.root, 'content/frame/count.js');
    const before = siteIn(copy.dist).page('index.html')('head script[src*="/frame/"]').attr('src');
    writeFileSync(script, `${readFileSync(script, 'utf8')}// Changed.\n`);
    await buildPages(copy);
    const built = siteIn(copy.dist);
    for (const page of built.pages.filter(isFramed)) {
      const now = built.page(page)('head script[src*="/frame/"]').attr('src');
      expect([page, now === before]).toEqual([page, false]);
    }
  });
});
