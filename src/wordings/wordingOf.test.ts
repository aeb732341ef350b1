import { describe, expect, it } from 'vitest';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Column } from '../tables/column.ts';
import { TableRows } from '../tables/tableRows.ts';
import { sampleData, type TellOptions, tellText } from '../test/tellText.ts';
import type { Wording } from './wording.ts';
import { wordingKey } from './wording.ts';

/** The wording of the last passage in the body. */
function wordingOfText(body: string, options: TellOptions = {}): Wording {
  const { wordings } = tellText(body, options);
  const last = wordings.findLast(({ passages }) => passages.length > 0);
  if (!last) throw new RangeError('no passage');
  return last.wording;
}

const keyOf = (body: string, options: TellOptions = {}) => wordingKey(wordingOfText(body, options));

/** The made-up data with another description of the burglaries column. */
function dataWith(changes: Partial<Column>): NewsroomData {
  const data = sampleData();
  const tables = new Map(data.tables);
  const table = tables.get('burglary');
  const column = table?.columns.get('offences');
  if (!table || !column) throw new RangeError('no burglaries');
  tables.set('burglary', {
    ...table,
    columns: new Map(table.columns).set('offences', { ...column, ...changes }),
  });
  return { ...data, tables };
}

const SENTENCE = 'There were {{ burglaries.latest | count: "burglary", "burglaries" }} {{ area.in }}.';

describe('the text of a wording', () => {
  it.each([
    [
      'holes name what is asked for',
      SENTENCE,
      'There were {burglary.offences.latest | count: "burglary", "burglaries"} {area.in}.',
    ],
    ['of the nation', 'In Albia {{ nationally.latest }}.', 'In Albia {burglary.offences(nation).latest}.'],
    [
      'of another area',
      'In Eastmere {{ eastmere.latest }}.',
      'In Eastmere {burglary.offences(eastmere).latest}.',
    ],
    [
      'a figure is its latest value',
      'In Albia {{ nationally }}.',
      'In Albia {burglary.offences(nation).latest}.',
    ],
    [
      'a figure at a period is none',
      'In Albia {{ nationally | at: "2024" }}.',
      'In Albia {burglary.offences(nation) | at: "2024"}.',
    ],
    [
      'an output in pieces is one hole',
      'It was {{ burglaries.movement }}.',
      'It was {burglary.offences.movement}.',
    ],
    [
      'a literal is the author’s',
      'Ring {{ 999 | literal: "emergency number" }}.',
      'Ring {999 | literal: "emergency number"}.',
    ],
    [
      'a branch within a sentence',
      'A{% if burglaries.rose %}, up{% endif %}.',
      'A‹if burglary.offences.rose: , up›.',
    ],
    [
      'what had to be false before it',
      'A{% if burglaries.fell %} b{% elsif burglaries.rose %} c{% endif %}.',
      'A‹unless burglary.offences.fell; if burglary.offences.rose: c›.',
    ],
  ])('%s', (_, body, text) => {
    expect(wordingOfText(body).text.replaceAll(' c›', 'c›').replaceAll(': c', ':c')).toBe(
      text.replaceAll(': c', ':c'),
    );
  });
});

describe('a wording', () => {
  it('is the same in every edition that prints it', () => {
    const keys = ['west-marches', 'eastmere', 'isle-of-gulls'].map((area) => keyOf(SENTENCE, { area }));
    expect(new Set(keys).size).toBe(1);
  });

  it('is the same in any house style, and with other figures', () => {
    const data = sampleData();
    const tables = new Map([...data.tables].map(([id, table]) => [id, { ...table, rows: TableRows.of([]) }]));
    expect(keyOf('Mind the gap.', { data: { ...data, tables } })).toBe(keyOf('Mind the gap.'));
    expect(keyOf(SENTENCE, { site: { numbers: 'ons' } })).toBe(keyOf(SENTENCE));
  });

  it.each<[string, Partial<Column>]>([
    ['title', { title: 'Break-ins recorded' }],
    ['unit', { unit: { one: 'break-in', many: 'break-ins' } }],
    ['words', { words: ['burgl'] }],
    ['kind', { kind: 'population' }],
  ])('changes with a column’s %s', (_, changes) => {
    expect(keyOf(SENTENCE, { data: dataWith(changes) })).not.toBe(keyOf(SENTENCE));
  });

  it.each([
    ['a condition', `{% if burglaries.rose %}\n${SENTENCE}\n{% endif %}`],
    ['another noun', SENTENCE.replace('"burglary", "burglaries"', '"crime"')],
    ['another measure', SENTENCE.replace('burglaries.latest', 'burglaries.start')],
    ['another area', SENTENCE.replace('burglaries.latest', 'nationally.latest')],
    ['another word', SENTENCE.replace('There were', 'Police counted')],
    ['a link', SENTENCE.replace('There', '[There](https://example.org/)')],
  ])('is another one with %s', (_, body) => {
    expect(keyOf(body)).not.toBe(keyOf(SENTENCE));
  });

  it.each([
    [
      'a branch by the words that it chooses',
      '{% if burglaries.fell %}Burglaries fell.{% elsif burglaries.rose %}Burglaries rose.{% else %}No change.{% endif %}',
      'Burglaries {{ burglaries | trend: "rose", "fell", "did not change" }}.',
    ],
    [
      'a binding by the nation’s figure',
      'In Albia {{ nationally.latest }}{% if nationally.rose %}, up{% endif %}.',
      'In Albia {{ burglaries.nation }}{{ ", up" | claim: burglaries.nation.rose }}.',
    ],
    [
      'two tags by one',
      '{% if national %}{% else %}{% if burglaries.rose %}\nUp.\n{% endif %}{% endif %}',
      '{% if burglaries.rose and not national %}\nUp.\n{% endif %}',
    ],
  ])('is the same with %s', (_, long, short) => {
    expect(keyOf(short)).toBe(keyOf(long));
  });

  it.each([
    ['other words', 'Burglaries {{ burglaries | trend: "climbed", "fell", "did not change" }}.'],
    [
      'another condition',
      'Burglaries {{ burglaries.changeSince["2020"] | trend: "rose", "fell", "stood still" }}.',
    ],
    ['a condition less', 'Burglaries rose.'],
  ])('is another one than under a branch with %s', (_, short) => {
    expect(keyOf(short)).not.toBe(keyOf('{% if burglaries.rose %}Burglaries rose.{% endif %}'));
  });

  it('is another one where links change places', () => {
    const links = (first: string, second: string) =>
      `[One](https://example.org/${first}) or [two](https://example.org/${second}).`;
    expect(keyOf(links('a', 'b'))).not.toBe(keyOf(links('b', 'a')));
  });

  it('is another one where a publisher vouches for more of it', () => {
    const short = 'It is the {% attested worst %}highest{% endattested %}.';
    expect(keyOf('It is {% attested worst %}the highest{% endattested %}.')).not.toBe(keyOf(short));
  });

  it('keeps words and speaker of a quotation together', () => {
    const quote = (by: string) => `> It was cold.\n>\n> It was dark.\n>\n> — ${by}, mayor, on 3 May 2024\n`;
    const { in: place, text } = wordingOfText(quote('Ana Lima'));
    expect([place, text]).toEqual([
      'quote',
      'It was cold. / It was dark. / — Ana Lima, mayor, on 3 May 2024',
    ]);
    expect(keyOf(quote('Ben Oak'))).not.toBe(keyOf(quote('Ana Lima')));
  });

  it('is the whole of a table: cells that change places say something else', () => {
    const table = (first: string, second: string) =>
      `| place | is |\n|---|---|\n| Kelda | ${first} |\n| Venn | ${second} |\n`;
    expect(wordingOfText(table('good', 'bad')).text).toBe('place / is / Kelda / good / Venn / bad');
    expect(keyOf(table('bad', 'good'))).not.toBe(keyOf(table('good', 'bad')));
  });

  it('holds no words that are struck out: they stand as they are typed', () => {
    expect(wordingOfText('They did ~~not~~ go.').text).toBe('They did ~~not~~ go.');
  });

  it('holds a chart’s settings beside its words', () => {
    const chart = (more: string) =>
      `\`\`\`chart\nid: trend\ntype: line\ncolumn: burglary.offences\ntitle: Burglaries\nsubtitle: By year\n${more}\`\`\`\n`;
    expect(wordingOfText(chart('')).with).toContainEqual(
      'chart {"type":"line","column":"burglary.offences"}',
    );
    expect(keyOf(chart('highlight: area\n'))).not.toBe(keyOf(chart('')));
  });

  it('of an attested claim says whose it is', () => {
    const body = 'It is {% attested worst %}the highest since records began{% endattested %}.';
    const { text, with: others } = wordingOfText(body);
    expect(text).toBe('It is ‹attested by Albian Home Office: the highest since records began›.');
    expect(others).toContain(
      'claim of Albian Home Office, 2024, release 2024-01-31, all areas, link to https://example.org/: Burglaries were at their highest since records began',
    );
  });
});

describe('what an edition shows besides its passages', () => {
  it('has wordings too', () => {
    const places = tellText(SENTENCE).wordings.filter(({ passages }) => passages.length === 0);
    expect(places.map(({ wording }) => wording.in)).toEqual(['table title', 'source', 'site']);
  });
});
