import { expect, it } from 'vitest';
import { BODY_LINE } from '../test/tellText.ts';
import { approvalOf, approvedText, type UnreadText, unreadText } from '../test/unreadText.ts';
import { newSession, type Session } from './session.ts';
import { plainText, widthOf } from './terminalText.ts';
import { viewOf } from './view.ts';

const COUNTS =
  '{% if burglaries.available %}Police recorded {{ burglaries.latest | count: "burglary", "burglaries" }} {{ area.in }} in {{ burglaries.latest.period }}.{% endif %}';

/** All pages of a screen as text. */
function screenOf(
  { causes, wordings, review }: UnreadText,
  at: number,
  more: Partial<Session> = {},
  size = { columns: 80, rows: 24 },
) {
  const progress = { read: 0, all: wordings.length };
  const pageAt = (page: number) =>
    viewOf({ ...newSession(causes), at, page, seen: page, ...more }, size, progress, review);
  const { pages } = pageAt(0);
  return Array.from({ length: pages }, (_, page) => pageAt(page).lines.map(plainText));
}

const textOf = (pages: readonly (readonly string[])[]) => pages.flat().join('\n');

/** With line breaks as spaces. */
const saidOn = (pages: readonly (readonly string[])[]) => textOf(pages).replaceAll(/\s+/g, ' ');

it('shows a wording where it stands, and its examples with what their figures do', () => {
  const text = textOf(screenOf(unreadText(`## Burglary\n\n${COUNTS}\n\nThat is what is known.`), 3));
  expect(text).toContain(`Paragraph under “Burglary”, line ${BODY_LINE + 2}, 6 editions`);
  expect(text).toContain('| Police recorded 2,500 burglaries in Albia in 2024.');
  expect(text).toContain('  That is what is known.');
  expect(text).toContain('Isle of Gulls: no burglaries in 2024; zero; fell 100 per cent from 22');
  expect(text).toContain('Eastmere: 200 burglaries in 2024; unchanged; no record high: 210 in 2020');
});

it('says what nothing proves, and underlines it', () => {
  const notProved = () => [{ start: 0, end: 6, why: 'nobody counted them' }];
  const unread = unreadText(`${COUNTS}\n\nPolice act.`, { notProved });
  const text = saidOn(screenOf(unread, 2));
  expect(text).toContain('“Police”: nobody counted them');
  expect(text).toMatch(
    /prints alike where Burglaries recorded rose \(3 editions\), fell \(2 editions\) and unchanged \(1 edition\)/,
  );
  expect(textOf(screenOf(unread, 3))).toContain('no figure, quote or source: your word alone');
  const { lines } = viewOf(
    { ...newSession(unread.causes), at: 2 },
    { columns: 80, rows: 60 },
    { read: 0, all: 1 },
    unread.review,
  );
  expect(lines.flat()).toContainEqual({ text: 'Police', as: 'unproved' });
});

it('says under which conditions it is printed, and whose claim it is', () => {
  const text = saidOn(
    screenOf(
      unreadText(
        '{% if burglaries.rose %}Burglary is {% attested worst %}at its worst{% endattested %}.{% endif %}',
      ),
      2,
    ),
  );
  expect(text).toContain('printed only where Burglaries recorded: rose');
  expect(text).toContain('Albian Home Office, of 2024 (release of 2024-01-31): “Burglaries were at their');
});

it('shows how a wording differs from the one that was read', () => {
  const approvals = approvedText(COUNTS);
  const text = textOf(
    screenOf(unreadText(COUNTS.replace('Police recorded', 'Police noted'), { approvals }), 0),
  );
  expect(text).toContain('Changed since Ada Reader approved it on 2025-01-30:');
  expect(text).toContain('Police [-recorded-]{+noted+} 2,500 burglaries in Albia in 2024.');
});

it('says when the words of a person were edited', () => {
  const quote = '> We were not asked.\n>\n> — Ada Lark, a locksmith, on 30 January 2025\n';
  const text = textOf(screenOf(unreadText(quote.replace('30', '29'), { approvals: approvedText(quote) }), 0));
  expect(text).toContain('A person’s words were edited since Ada Reader approved it');
  expect(text).toContain('on [-30-]{+29+} January 2025');
});

it('shows a wording again with what its figures do now, first where they do', () => {
  const { wordings } = unreadText(COUNTS);
  const approvals = new Map(
    wordings.map((each) => {
      const facts = new Map(
        [...each.facts].map(([about, all]) => [about, new Set([...all].filter((fact) => fact !== 'zero'))]),
      );
      return [each.key, { ...approvalOf(each), facts }];
    }),
  );
  const [page = []] = screenOf(unreadText(COUNTS, { approvals }), 0);
  expect(page.join(' ').replaceAll(/\s+/g, ' ')).toContain('now zero in 1 edition');
  expect(page).toContain('Isle of Gulls');
});

it('marks the members of a group, and those that are taken out', () => {
  const unread = unreadText('## One\n\nPolice act.\n\n## Two\n');
  const out = new Set([unread.causes[2]?.members[1]?.wording.key ?? '']);
  const text = textOf(screenOf(unread, 2, { out, cursor: 1 }));
  expect(text).toContain('2 headings that nobody has read.');
  expect(text).toContain(`  1 [x] heading, line ${BODY_LINE}, 6 editions`);
  expect(text).toContain(`> 2 [ ] heading, line ${BODY_LINE + 4}, 6 editions`);
});

it('has a row for each edition', () => {
  const text = textOf(screenOf(unreadText(COUNTS), 2, { view: 'rows' }));
  expect(text).toContain('West Moors     nine burglaries · in the West Moors · 2024');
});

it.each([
  [80, 24],
  [40, 12],
  [120, 40],
])('cuts nothing at %i × %i, whatever it shows', (columns, rows) => {
  const unread = unreadText(
    `## Burglary\n\n${COUNTS}\n\nSee [the police](https://example.org/${'long-'.repeat(40)}).`,
  );
  unread.causes.forEach((_, at) => {
    for (const page of screenOf(unread, at, {}, { columns, rows })) {
      expect(page.length).toBeLessThanOrEqual(rows);
      for (const line of page) expect(widthOf(line)).toBeLessThan(columns);
    }
  });
  const text = screenOf(unread, 4, {}, { columns, rows })
    .flatMap((page) => page.slice(3, -2))
    .join('')
    .replaceAll(/\s/g, '');
  expect(text).toContain(`https://example.org/${'long-'.repeat(40)}`);
});

it.each([
  '{{ burglaries.change | moved }}',
  '{{ burglaries.change | direction }}',
  '{{ burglaries.movement }}',
])('calls nothing alike where the engine prints the way: %s', (hole) => {
  const unread = unreadText(`${COUNTS}\n\nThere were {{ burglaries.latest }} burglaries, ${hole}.`);
  expect(saidOn(screenOf(unread, 3))).not.toContain('prints alike');
});
