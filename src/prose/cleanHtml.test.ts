import { describe, expect, it } from 'vitest';
import { cleanHtml } from './cleanHtml.ts';

describe('cleanHtml', () => {
  it.each([
    ['a figure’s link', '<a class="figure" href="#known-1"><data value="1">one</data></a>', 'one'],
    ['a link to elsewhere', '<a href="https://a.example/">so</a>', '<a href="https://a.example/">so</a>'],
    [
      'a link in a link of the page',
      '<a href="#x"><em>a</em></a>b<a href="mailto:a@b">c</a>',
      '<em>a</em>b<a href="mailto:a@b">c</a>',
    ],
    ['a class', '<aside class="box"><h2 id="a">A</h2></aside>', '<aside><h2>A</h2></aside>'],
    ['text in brackets', '<p>1 &lt; 2</p>', '<p>1 &lt; 2</p>'],
  ])('keeps of %s what other pages can use', (_, html, clean) => {
    expect(cleanHtml(html)).toBe(clean);
  });
});
