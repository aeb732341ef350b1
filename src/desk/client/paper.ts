/** Turns the rules of a page for print on, and those for screens off. */
export function asPrinted({ styleSheets, documentElement, body }: Document): void {
  for (const { cssRules } of styleSheets) turn(cssRules);
  // Browsers print no backgrounds, unless they are told to.
  for (const { style } of [documentElement, body]) style.background = '#fff';
}

/** The rules are of another window: `instanceof` does not know them. */
function turn(rules: CSSRuleList): void {
  for (const rule of rules) {
    if ('media' in rule) {
      const { media } = rule as CSSMediaRule;
      const turned = printedMedia(media.mediaText);
      if (turned !== media.mediaText) media.mediaText = turned;
    }
    if ('cssRules' in rule) turn((rule as CSSGroupingRule).cssRules);
  }
}

/** A list of media queries as paper has it: `print` is all, `screen` is none. */
export function printedMedia(text: string): string {
  return text
    .split(',')
    .map((query) => query.trim())
    .map((query) => (/^(only )?screen\b/.test(query) ? 'not all' : query.replace(/^print\b/, 'all')))
    .join(', ');
}
