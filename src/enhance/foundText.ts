/** `12 rows`, in the forms that `data-shown-…` of an element give. */
export function foundText({ dataset }: HTMLElement, count: number): string {
  const { lang } = document.documentElement;
  const category = new Intl.PluralRules(lang).select(count);
  const text = dataset[`shown${category[0]?.toUpperCase()}${category.slice(1)}`] ?? '';
  return text.replace('{count}', count.toLocaleString(lang));
}
