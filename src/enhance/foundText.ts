import type { ByPlural } from '../words/phrase.ts';

/** `12 rows`, in the forms that `data-shown-…` of an element give. */
export function foundText({ dataset }: HTMLElement, count: number): string {
  const forms = Object.entries(dataset).flatMap(([name, text]) =>
    name.startsWith('shown') ? [[name.slice('shown'.length).toLowerCase(), text]] : [],
  );
  return byPlural({ other: '', ...Object.fromEntries(forms) }, count, document.documentElement.lang);
}

/** A text in the plural form for a count. */
export function byPlural(forms: ByPlural, count: number, lang: string): string {
  const text = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
  return text.replace('{count}', count.toLocaleString(lang));
}
