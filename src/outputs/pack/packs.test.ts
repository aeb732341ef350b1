import { setTimeout } from 'node:timers/promises';
import * as sheetJs from '@e965/xlsx';
import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../editions/edition.ts';
import { PictureCache } from '../../graphics/pictureCache.ts';
import { sampleEdition } from '../../test/edition.ts';
import { sampleSite } from '../../test/sampleSite.ts';
import { testFolder } from '../../test/testFolder.ts';
import { editionFiles } from '../outputs.ts';

const PROSE = {
  kind: 'prose',
  html: `<h2>How it <em>went</em></h2>
<p>There were <a class="figure" href="#known-1"><data value="371">371</data></a> thefts &amp; <a href="https://a.example/?b=1&amp;c=2">more</a>, the <strong>reeve</strong> said.</p>
<ul>
<li>One</li>
<li>Two
<ol>
<li>Deep</li>
</ol>
</li>
</ul>
<ol>
<li>First</li>
</ol>
<table><thead><tr><th>Year</th><th>Thefts</th></tr></thead><tbody><tr><td>2023</td><td></td></tr></tbody></table>
`,
  plain: 'There were 371 thefts & more, the reeve said.',
} as const;
const QUOTE = {
  kind: 'quote',
  quote: {
    id: 'quote-1',
    html: '<p>We saw it.</p>\n',
    paragraphs: ['We saw it.'],
    attribution: { html: 'Ana Lima, reeve', plain: 'Ana Lima, reeve' },
  },
} as const;
const CORRECTION = { date: '2024-02-09', was: '317', is: '371', where: 'in the headline' };

const base = sampleEdition();
const [figure] = base.known;
if (!figure) throw new Error('no figure');
const known = [{ ...figure, value: 371, status: ['p'] as const }];
const edition = sampleEdition({ known, body: [PROSE, QUOTE, ...base.body] });
const cache = new PictureCache(testFolder('pictures'));

async function packed(of: Edition): Promise<Uint8Array> {
  const model = { site: sampleSite, stories: [{ slug: of.story, national: null, editions: [of] }] };
  const file = editionFiles([of], model, '', cache).find((each) => each.path.endsWith('/pack.zip'));
  if (!file) throw new Error('no pack');
  return Buffer.from(await file.content());
}

describe('a pack', () => {
  let files: Record<string, Uint8Array>;
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  beforeAll(async () => {
    files = unzipSync(await packed(edition));
  });

  it('has the text in four forms, charts, a spreadsheet, code and what an editor has to know', () => {
    expect(Object.keys(files).toSorted()).toEqual([
      ...['README.txt', 'article.docx', 'article.html', 'article.json', 'article.txt'],
      ...['charts/trend.csv', 'charts/trend.png', 'charts/trend.svg'],
      ...['embeds.txt', 'figures.xlsx'],
    ]);
  });

  it('has a Word document with headings, lists, links, quotes, a table and the chart', async () => {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(files['article.docx'] ?? []) },
      {
        styleMap: [
          "p[style-name='Quote'] => blockquote:fresh",
          "p[style-name='caption'] => figcaption:fresh",
        ],
      },
    );
    expect(messages).toEqual([]);
    const $ = load(value);
    const texts = (selector: string) =>
      $(selector)
        .map((_, each) => $(each).text())
        .get();
    expect(texts('h1')).toEqual(['Thefts in the West Marches fall to 371']);
    expect(texts('h2')).toEqual(['How it went', 'Sources']);
    expect($('p a[href="https://a.example/?b=1&c=2"]').text()).toBe('more');
    expect(texts('p strong')[0]).toBe('reeve');
    expect(texts('ul > li')).toEqual(expect.arrayContaining(['One', 'TwoDeep']));
    expect(texts('ol > li')).toEqual(['Deep', 'First']);
    expect(texts('blockquote')).toEqual(['We saw it.']);
    expect(texts('figcaption')[0]).toBe('Ana Lima, reeve');
    expect(texts('table :is(th, td)')).toEqual(['Year', 'Thefts', '2023', '']);
    const [src = ''] = $('img').map((_, each) => $(each).attr('src') ?? '');
    expect(Buffer.from(src.split(',')[1] ?? '', 'base64')).toEqual(
      Buffer.from(files['charts/trend.png'] ?? []),
    );
    expect($('img').attr('alt')).toContain('. ');
  });

  it('has a Word document of whatever characters stand in its words', async () => {
    const said = 'A \u0001bell & <b>bold</b> “quotes”';
    const headline = { html: '', plain: said };
    const made = unzipSync(await packed({ ...edition, headline, byline: said }));
    const document = await mammoth.extractRawText({ buffer: Buffer.from(made['article.docx'] ?? []) });
    expect(document.value).toContain('A bell & <b>bold</b> “quotes”');
  });

  it('has HTML that shows the charts beside it', () => {
    expect(load(text('article.html'))('img').attr('src')).toBe('charts/trend.png');
  });

  it('has the figures as numbers, with their statuses and where they stand in the release', () => {
    const book = sheetJs.read(files['figures.xlsx']);
    const rows = (name = '') => sheetJs.utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name] ?? {});
    expect(book.SheetNames).toEqual(['Figures in the text', '1 trend', 'About']);
    expect(rows(book.SheetNames[0])[0]).toMatchObject({
      Value: 371,
      Status: '[p]',
      Period: '2023',
      'How it is known': 'as published',
    });
    expect(rows('1 trend').every((row) => typeof Object.values(row)[1] === 'number')).toBe(true);
  });

  it('tells an editor what to be careful with, who said what, and on what terms', () => {
    const readme = text('README.txt');
    expect(readme).toContain('version 1, 3 February 2024');
    expect(readme).toContain('- 371 (Thefts recorded, West Marches, 2023): provisional.');
    expect(readme).toContain('- “We saw it.” — Ana Lima, reeve');
    expect(readme).toContain(edition.sources[0]?.licence?.url);
    expect(readme).not.toContain('CORRECTED');
  });

  it('has code for live and for pinned embeds', () => {
    expect(text('embeds.txt')).toContain('/embed/thefts/west-marches/trend/pinned/');
    expect(text('embeds.txt')).toContain('Quote: Ana Lima, reeve');
  });

  it('has the same bytes whenever and wherever it is made', async () => {
    const first = await packed(edition);
    const zone = process.env['TZ'];
    await setTimeout(2100);
    process.env['TZ'] = 'Pacific/Kiritimati';
    const again = await packed(edition);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(again).equals(first)).toBe(true);
  });

  it('says what was corrected, everywhere, under a new version', async () => {
    const corrected = { ...edition, corrections: [CORRECTION], modified: CORRECTION.date };
    const made = unzipSync(await packed(corrected));
    const said = 'Corrected on 9 February 2024. An earlier version said in the headline: “317”.';
    const document = await mammoth.extractRawText({ buffer: Buffer.from(made['article.docx'] ?? []) });
    const texts = ['README.txt', 'article.html', 'article.json'].map((name) =>
      strFromU8(made[name] ?? new Uint8Array()),
    );
    for (const each of [document.value, ...texts]) expect(each).toContain(said);
    expect(texts[0]).toContain('version 2, 9 February 2024');
  });
});

it('is left out where the newsroom makes none', () => {
  const model = { site: { ...sampleSite, packs: false }, stories: [] };
  expect(editionFiles([edition], model, '', cache).filter(({ path: at }) => at.endsWith('.zip'))).toEqual([]);
});
