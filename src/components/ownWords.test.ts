import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '..');

const WORDS = [
  // Text after a tag; what goes on with a bracket or a colon there is code.
  /(?<![=\s])>(?!\s*[):])([^<{}]*\p{L}[^<{}]*)/gu,
  /\b(?:aria-label|alt|title|placeholder)=(?:"|\{`)([^"`]*\p{L}[^"`]*)["`]/gu,
  /(?<!=)\{\s*['"`]([^'"`]*\p{L}[^'"`]*)['"`]\s*\}/gu,
];

/** Words that a component says by itself, and not in the language of the site. */
function ownWords(component: string): string[] {
  const [, , markup = ''] = component.split(/^---$/m);
  const shown = markup.replaceAll(/\{\/\*[\s\S]*?\*\/\}|<script>[\s\S]*?<\/script>|\$\{[^}]*\}/g, '');
  return WORDS.flatMap((pattern) => [...shown.matchAll(pattern)].map(([, words = '']) => words.trim()));
}

it.each([
  ['---\n---\n<p>Published by <a href={url}>{name}</a></p>', ['Published by']],
  ['---\n---\n<p>{name} and more</p>', []],
  ['---\n---\n<nav aria-label="Breadcrumb">{" and for "}</nav>', ['Breadcrumb', 'and for']],
  [`---\n---\n<nav aria-label={\`Download: \${title}\`} id={\`area-\${id}\`} />`, ['Download:']],
  ['---\n---\n{all.map((one) => (one > two ? <li>{one}</li> : <br />))}', []],
])('ownWords finds the words of %j', (component, words) => {
  expect(ownWords(component)).toEqual(words);
});

it.each(globSync('{components,layouts,pages}/**/*.astro', { cwd: src }))(
  '%s has no words of its own',
  (file) => {
    expect(ownWords(readFileSync(path.join(src, file), 'utf8'))).toEqual([]);
  },
);
