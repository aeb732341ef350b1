import { describe, expect, it } from 'vitest';
import { element, escapeXml, round, textElement } from './svg.ts';

describe('SVG source', () => {
  it('escapes what could end a text or an attribute', () => {
    expect(textElement('text', { title: `"<b>'` }, '</text><script>&')).toBe(
      '<text title="&quot;&lt;b&gt;&#39;">&lt;/text&gt;&lt;script&gt;&amp;</text>',
    );
  });

  it('drops characters that XML cannot hold', () => {
    expect(escapeXml('a\u0000\u000b\ufffeb\ud800\tc')).toBe('ab\ufffd\tc');
  });

  it('rounds coordinates to one decimal and knows no minus zero', () => {
    expect([1.25, -0.04, 12.3456].map(round)).toEqual([1.3, 0, 12.3]);
    expect(Object.is(round(-0.01), 0)).toBe(true);
  });

  it('refuses a coordinate that is not a number', () => {
    expect(() => element('circle', { cx: Number.NaN })).toThrow('not a coordinate: NaN');
  });

  it('leaves out attributes that are undefined', () => {
    expect(element('path', { d: 'M0 0', fill: undefined })).toBe('<path d="M0 0"/>');
  });
});
