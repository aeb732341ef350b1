import { escapeHtml } from '../prose/escapeHtml.ts';

interface Shell {
  readonly base: string;
  readonly title: string;
  /** Name of the custom element in it, after `desk-`. */
  readonly view: string;
  /** Attributes of the element. */
  readonly with?: Readonly<Record<string, string>>;
}

interface DeskPage {
  /** With a slash at both ends. */
  readonly base: string;
  readonly title: string;
  /** Of a module, from the base; null for none. */
  readonly script: string | null;
  /** HTML. */
  readonly body: string;
}

/** A whole page, in the look of the desk. */
export function deskPage({ base, title, script, body }: DeskPage): string {
  const home = escapeHtml(base);
  const module = script === null ? '' : `\n<script type="module" src="${home}${script}"></script>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${home}favicon.svg" type="image/svg+xml">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${home}src/styles/tokens.css">
<link rel="stylesheet" href="${home}src/charts/charts.css">
<link rel="stylesheet" href="${home}src/desk/client/desk.css">${module}
</head>
<body data-base="${home}">
${body}
</body>
</html>
`;
}

/** A page of the desk: a frame around one custom element, which fetches what it shows. */
export function shell({ base, title, view, with: attributes = {} }: Shell): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const body = `<desk-${view}${given.join('')}></desk-${view}>`;
  return deskPage({ base, title, script: 'src/desk/client/index.ts', body });
}
