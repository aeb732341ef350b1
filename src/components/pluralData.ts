/** The plural forms of a text as attributes, for scripts: `data-shown-one`, `data-shown-other`. */
export function pluralData(name: string, forms: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(forms).map(([category, text]) => [`data-${name}-${category}`, text]),
  );
}
