import { expect, test } from 'vitest';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { siteLanguage } from './siteLanguage.ts';

test.each([
  ['site.yaml names it', 'language: en-GB'],
  ['nothing names it', 'name: The Example'],
  ['site.yaml is empty', ''],
  ['site.yaml is no YAML', 'a: ]['],
  ['there is no such language', 'language: klingon'],
])('siteLanguage is a language that exists where %s', (_, text) => {
  expect(siteLanguage(temporaryNewsroom({ 'content/site.yaml': text }))).toBe('en-GB');
});
