import { escapeHtml } from '../prose/escapeHtml.ts';

interface Shell {
  readonly base: string;
  readonly title: string;
  /** Name of the custom element in it, after `desk-`. */
  readonly view: string;
  /** Attributes of the element. */
  readonly with?: Readonly<Record<string, string>>;
}

/** A page of the desk: a frame around one custom element, which fetches what it shows. */
export function shell({ base, title, view, with: attributes = {} }: Shell): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${base}src/styles/tokens.css">
<link rel="stylesheet" href="${base}src/charts/charts.css">
<link rel="stylesheet" href="${base}src/desk/client/desk.css">
<script type="module" src="${base}src/desk/client/index.ts"></script>
</head>
<body data-base="${escapeHtml(base)}">
<desk-${view}${given.join('')}></desk-${view}>
</body>
</html>
`;
}
