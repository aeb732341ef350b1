import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteIn } from './builtSite.ts';
import { isFound } from './howFound.ts';
import { brokenLinks, inlineCode, leftovers, repeatedIds, unprovenFigures } from './siteLaws.ts';
import { temporaryNewsroom } from './temporaryNewsroom.ts';

const CSV = 'area_code,area,period,cases\nX1,Moor,2001,55\nX1,Moor,2002,102\n';

const TABLE_PAGE = '<table><tr id="row-2"></tr><tr id="row-3"></tr></table>';

/** A site of one page with this text, and the page of its table. */
function siteOf(body: string) {
  const { root } = temporaryNewsroom({
    'story/index.html': body,
    'data/cases.csv': CSV,
    'data/cases/index.html': TABLE_PAGE,
  });
  return siteIn(path.join(root));
}

function evidence(how: string, rows: string): string {
  const href = `/data/cases/?rows=${rows.replace(';', '.')}`;
  return `<div id="known-1"><p class="known-how">${how} <a href="${href}">line</a></p></div>`;
}

describe('the laws of a site', () => {
  it.each([
    ['/nowhere/', 'leads to no file'],
    ['#nowhere', 'leads to no place on its page'],
    ['/data/cases/#row-9', 'leads to no place on its page'],
    ['javascript:alert()', 'has a scheme of its own'],
  ])('see that a link breaks: %s', (link, why) => {
    expect(brokenLinks(siteOf(`<a href="${link}">x</a>`), 'https://example.org/')).toEqual([
      `story/index.html: ${link} ${why}`,
    ]);
  });

  it('see that a link of the site leaves its base path, and let one to another site pass', () => {
    const site = siteOf('<a href="/areas/">x</a><a href="https://example.org/privacy/">y</a>');
    expect(brokenLinks(site, 'https://example.org/base/')).toEqual([
      'story/index.html: /areas/ leaves the base path',
    ]);
  });

  it('see no fault in links that hold', () => {
    const links =
      '<h2 id="a">x</h2><a href="#a"></a><a href="/story/#a"></a><a href="/data/cases/#row-2"></a>';
    expect(brokenLinks(siteOf(links), 'https://example.org/')).toEqual([]);
  });

  it('see that an id is repeated, and what a program left', () => {
    expect(repeatedIds(siteOf('<p id="a"></p><p id="a"></p>'))).toEqual(['story/index.html: a']);
    expect(leftovers(siteOf('<p>undefined</p>'))).toEqual(['story/index.html: undefined']);
    expect(leftovers(siteOf('<p>{{ cases.latest }}</p>'))).toEqual(['story/index.html: {{']);
  });

  it('see styles and handlers in a page', () => {
    expect(inlineCode(siteOf('<p style="color:red" onclick="alert()">x</p>'))).toEqual([
      'story/index.html: <p>',
      'story/index.html: onclick=',
    ]);
  });

  it.each([
    ['as published', '3', 102, 0],
    ['as published', '2', 102, 1],
    ['102 − 55', '2;3', 47, 0],
    ['102 − 55', '3', 47, 1],
    ['102 − 55', '2;3', 48, 1],
  ])('hold a figure found %s in rows %s to its cells: %d', (how, rows, value, problems) => {
    const page = `<p><a href="#known-1"><data value="${value}">x</data></a></p>${evidence(how, rows)}`;
    expect(unprovenFigures(siteOf(page))).toHaveLength(problems);
  });

  it('see that a figure leads to no evidence', () => {
    expect(unprovenFigures(siteOf('<p><data value="5">x</data></p>'))).toEqual([
      'story/index.html: x leads to no table',
    ]);
  });
});

describe('isFound', () => {
  it.each([
    [27.5, '(102 ÷ 80 − 1) × 100', ['102', '80'], true],
    [7, '100 ÷ 14.4', ['14.4'], true],
    [4, '48 ÷ 12', ['12', '48'], true],
    [4, '48 ÷ 12', ['12'], false],
    [3, 'rank among 6 comparable areas', [], true],
    [5, 'as published', ['', '4'], false],
  ])('of %d, %s, in %j: %s', (value, how, cells, found) => {
    expect(isFound(value, how, cells)).toBe(found);
  });
});
