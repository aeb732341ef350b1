import { describe, expect, it } from 'vitest';
import { siteSchema } from '../newsroom/site.ts';
import { LANGUAGE_TAGS, languageOf } from './languages.ts';

describe('languageOf', () => {
  it.each(LANGUAGE_TAGS)('gives %s by its tag', (language) => {
    expect(languageOf({ language, numbers: 'pa' }).tag).toBe(language);
  });

  it('gives numbers in the style of the newsroom', () => {
    const said = (numbers: 'pa' | 'ons') =>
      languageOf({ language: 'en-GB', numbers }).numbers.percentage(27, 0);
    expect([said('pa'), said('ons')]).toEqual(['27 per cent', '27%']);
  });

  it('gives the same object for the same settings', () => {
    const settings = { language: 'en-GB', numbers: 'ons' } as const;
    expect(languageOf(settings)).toBe(languageOf({ ...settings }));
  });
});

describe('language in site.yaml', () => {
  const language = siteSchema.shape.language;

  it('is British English where a newsroom says nothing', () => {
    expect(language.parse(undefined)).toBe('en-GB');
  });

  it('is one of the languages that exist', () => {
    const { error } = language.safeParse('klingon');
    expect(error?.issues[0]).toMatchObject({ code: 'invalid_value', values: LANGUAGE_TAGS });
  });
});
