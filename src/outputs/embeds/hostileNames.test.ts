import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { modelIn } from '../../test/embedSite.ts';
import { outputFiles } from '../../test/outputFiles.ts';
import { html } from '../html/articleHtml.ts';
import { json } from '../json/articleJson.ts';
import { wire } from '../wire/wireText.ts';
import { embeds } from './embedFiles.ts';

const ADDRESSES = new Set(['href', 'src', 'srcset', 'action']);

/** Attributes by which markup runs, or leads where it should not. */
function dangers(html: string): string[] {
  const $ = load(html);
  const found = $('*')
    .toArray()
    .flatMap((element) => Object.entries($(element).attr() ?? {}))
    .filter(
      ([name, value]) => name.startsWith('on') || (ADDRESSES.has(name) && !/^(?:https?:|#)/.test(value)),
    )
    .map(([name, value]) => `${name}=${value}`);
  const scripts = $('script').length - ($('meta[http-equiv]').length > 0 ? 1 : 0);
  return scripts > 0 ? [...found, `${scripts} scripts`] : found;
}

it('makes no markup of names and words that are made to be some', async () => {
  const model = modelIn('hostile');
  const files = outputFiles(model, embeds, wire, html, json);
  expect(files.length).toBeGreaterThan(20);
  for (const file of files.filter(({ type }) => type !== 'image/png')) {
    const content = String(await file.content());
    if (/\.html$/.test(file.path)) expect([file.path, dangers(content)]).toEqual([file.path, []]);
    if (/\.json$/.test(file.path)) expect(() => JSON.parse(content)).not.toThrow();
    if (file.path.includes('/oembed/')) expect(dangers(JSON.parse(content).html)).toEqual([]);
  }
});
