import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The yardstick for pages: a project of Astro's own that does nothing but write pages which are finished
 * already, with the same memory of unchanged pages.
 */
export function makeBareAstro(root: string, engine: string): void {
  mkdirSync(path.join(root, 'src', 'pages'), { recursive: true });
  symlinkSync(path.join(engine, 'node_modules'), path.join(root, 'node_modules'));
  writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(path.join(root, 'astro.config.mjs'), CONFIG);
  writeFileSync(path.join(root, 'src', 'pages', '[...path].astro'), PAGE);
}

const CONFIG = `export default {
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
};
`;

const PAGE = `---
import { readFileSync } from 'node:fs';
export const partial = true;
export function getStaticPaths() {
  const pages = JSON.parse(readFileSync('pages.json', 'utf8'));
  return pages.map(({ address, file, key }) => {
    return { params: { path: address || undefined }, props: { file }, cacheKey: key };
  });
}
const html = readFileSync(Astro.props.file, 'utf8');
---
<Fragment set:html={html} />
`;

/**
 * Tells it which pages to write; those that are as they were it keeps.
 * @param pages relative to the folder: `story/area/index.html`
 */
export function setPages(root: string, folder: string, pages: readonly string[]): void {
  const listed = pages.map((page) => {
    const file = path.join(folder, page);
    const key = createHash('sha256').update(readFileSync(file)).digest('hex');
    return { address: path.dirname(page).replace(/^\.$/, ''), file, key };
  });
  writeFileSync(path.join(root, 'pages.json'), JSON.stringify(listed));
}
