import { describe, expect, it } from 'vitest';
import { givenIn } from './given.ts';

const given = (...lines: string[]) => givenIn(lines.join('\n'), 10);

describe('what a text gives an address', () => {
  it('is each chart, by its id, with the ids that it had', () => {
    expect(
      given(
        '```chart',
        'id: trend',
        'formerly: [old, older]',
        '```',
        '',
        '```chart',
        'type: bar',
        'id: "b-2"',
        'formerly:',
        '  - x',
        'title: y',
        '```',
      ).charts,
    ).toEqual([
      { id: 'trend', formerly: ['old', 'older'], line: 11 },
      { id: 'b-2', formerly: ['x'], line: 17 },
    ]);
  });

  it('is a chart once that stands in two branches', () => {
    const chart = ['```chart', 'id: trend', '```'];
    expect(given('{% if a %}', ...chart, '{% else %}', ...chart, '{% endif %}').charts).toHaveLength(1);
  });

  it('is each quote, by its speaker and how it begins', () => {
    expect(given('> So it is.', '>', '> — Ana Lima,', '> reeve {#lima formerly: quote-1}').quotes).toEqual([
      { id: 'lima', formerly: ['quote-1'], by: 'Ana Lima, reeve', says: 'So it is.', line: 10, end: 13 },
    ]);
    expect(given(`> ${'word '.repeat(30)}`, '> -- Ana').quotes[0]?.says).toMatch(/^(?:word ){12}…$/);
  });

  it('is a quote in a branch, whose tags are no part of it', () => {
    expect(given('{% if a %}', '> So.', '> — Ana', '{% endif %}').quotes).toMatchObject([
      { by: 'Ana', says: 'So.' },
    ]);
  });

  it.each([
    [
      'in a comment',
      ['{% comment %}', '```chart', 'id: trend', '```', '> So.', '> — Ana', '{% endcomment %}'],
    ],
    ['in a box', ['::: context Quotes', '> So.', '> — Ana', ':::']],
    ['without a speaker', ['> So.']],
    ['of another kind', ['```picture', 'id: trend', '```']],
  ])('is nothing %s', (_, lines) => {
    expect(given(...lines)).toEqual({ charts: [], quotes: [] });
  });
});
