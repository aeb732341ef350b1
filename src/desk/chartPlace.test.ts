import { describe, expect, it } from 'vitest';
import { blockInserted, lineAfter, lineOfSame } from './chartPlace.ts';

const STORY = `---
headline: Otters
---
{% if otters.rose %}
More otters
were seen.
{% endif %}

\`\`\`chart
id: otters-line
title: Otters
\`\`\`

::: context How they are counted
At night.
:::
Below the box.`;

const BLOCK = '```chart\nid: otters-line\ntype: line\n```';

/** A passage that ends on a line. */
const on = (line: number) => ({
  runs: [{ text: '', atom: null, hole: null, scopes: [], quoted: false, line }],
});

describe('lineAfter', () => {
  it.each([
    ['a headline', 2, 3],
    ['a paragraph within a branch', 6, 7],
    ['the title of a chart', 11, 12],
    ['a paragraph in a box', 15, 16],
    ['the last paragraph', 17, 17],
  ])('is past the block of %s', (_, line, after) => {
    expect(lineAfter(STORY, on(line))).toBe(after);
  });

  it('knows no place of a passage that the engine wrote', () => {
    expect(lineAfter(STORY, on(0))).toBeNull();
  });
});

describe('blockInserted', () => {
  it('puts a block between blank lines, and gives a taken id a number', () => {
    const { text, id, line } = blockInserted(STORY, 7, BLOCK);
    expect([id, line]).toEqual(['otters-line-2', 9]);
    expect(text).toContain(
      '{% endif %}\n\n```chart\nid: otters-line-2\ntype: line\n```\n\n```chart\nid: otters-line\n',
    );
    expect(text.split('\n').length).toBe(STORY.split('\n').length + 5);
  });

  it('keeps the ends of lines that a file has, and ends it with one', () => {
    const { text } = blockInserted('---\r\n---\r\nOtters.', 3, BLOCK);
    expect(text).toBe('---\r\n---\r\nOtters.\r\n\r\n```chart\r\nid: otters-line\r\ntype: line\r\n```\r\n');
  });
});

describe('lineOfSame', () => {
  it('finds a block under another id, whatever the ends of lines', () => {
    const { text } = blockInserted(STORY, 7, BLOCK);
    expect(lineOfSame(STORY, BLOCK)).toBe(null);
    expect(lineOfSame(text, BLOCK)).toBe(9);
    expect(lineOfSame(text.replaceAll('\n', '\r\n'), BLOCK)).toBe(9);
    expect(lineOfSame(text.replace('type: line', 'type: bar'), BLOCK)).toBe(null);
  });
});
