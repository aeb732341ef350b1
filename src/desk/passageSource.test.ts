import { expect, it } from 'vitest';
import { placeBranches, sourceLines } from './passageSource.ts';

const TEXT = `Words.

{% if cases.rose %}
They rose{% unless national %} here{% endunless %}.
{% else %}
{% comment %}{% if old %}{% endcomment %}
They did not, {{ cases | trend: "up", "down" }}.
{% endif %}`;

const branch = (begin: number, line: number, label: string) => ({ id: `1:${begin}`, line, label });
const BRANCHES = [
  branch(10, 3, 'cases.rose'),
  branch(60, 5, 'else'),
  branch(40, 4, 'unless national'),
  { id: '1:90:0', line: 7, label: 'cases | trend: "up"' },
];

const placed = placeBranches(TEXT, BRANCHES);

it('finds where each branch begins and ends, but for those in comments', () => {
  const places = placed.spans.map(({ label, from, to }) => `${label} ${from}–${to}`);
  expect(places).toEqual([
    'cases.rose 3–5',
    'unless national 4–4',
    'else of cases.rose 5–8',
    'cases | trend: "up" 7–7',
  ]);
});

it('knows the branches of one statement', () => {
  const [rose, national, other] = placed.spans.map(({ statement }) => statement);
  expect(rose).toBe(other);
  expect(rose).not.toBe(national);
});

it('tells tags, outputs and words apart, and what no edition prints', () => {
  const lines = sourceLines(placed, { from: 4, to: 5 }, (line) => line === 4, new Set(['1:40']));
  expect(lines).toEqual([
    {
      number: 4,
      isOwn: true,
      parts: [
        { is: 'text', text: 'They rose', isNever: false },
        { is: 'tag', text: '{% unless national %}', isNever: false },
        { is: 'text', text: ' here', isNever: true },
        { is: 'tag', text: '{% endunless %}', isNever: false },
        { is: 'text', text: '.', isNever: false },
      ],
    },
    { number: 5, isOwn: false, parts: [{ is: 'tag', text: '{% else %}', isNever: false }] },
  ]);
});
