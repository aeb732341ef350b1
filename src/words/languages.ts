import { enGB } from './en-GB/index.ts';
import type { NumberProfile } from './grammar.ts';
import type { Language } from './language.ts';

/** The languages that a newsroom may publish in, by their tags. A new one is a folder and a row. */
const LANGUAGES = {
  'en-GB': enGB,
} as const satisfies Record<string, (profile: NumberProfile) => Language>;

export type LanguageTag = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as [LanguageTag, ...LanguageTag[]];

const made = new Map<string, Language>();

/** The language and style of numbers that a site is set to; the same object for the same settings. */
export function languageOf(site: {
  readonly language: LanguageTag;
  readonly numbers: NumberProfile;
}): Language {
  const key = `${site.language} ${site.numbers}`;
  const language = made.get(key) ?? LANGUAGES[site.language](site.numbers);
  made.set(key, language);
  return language;
}
