import { escapeHtml } from '../prose/escapeHtml.ts';

/** What a reporter meets at the address of a story that is not there, or no longer. */
export function missingPage(name: string, base: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>No such story</title>
<link rel="stylesheet" href="${base}src/styles/tokens.css">
<link rel="stylesheet" href="${base}src/desk/client/desk.css">
</head>
<body>
<main class="desk-page">
<h1>There is no story called ${escapeHtml(name)}</h1>
<p>Its folder in content/stories is gone or has another name. <a href="${base}desk/">All stories</a></p>
</main>
</body>
</html>
`;
}
