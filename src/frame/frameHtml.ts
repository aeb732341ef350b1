import MarkdownIt, { type Token } from 'markdown-it';
import { linkProblem } from '../prose/links.ts';
import type { FoundFile, FrameProblem } from './frameFiles.ts';

/** No HTML, and nothing that would get between the headings of a page. */
const markdown = new MarkdownIt({ html: false, typographer: true, quotes: '“”‘’' });
markdown.disable(['heading', 'lheading', 'code', 'fence', 'html_block', 'html_inline', 'table', 'hr']);
// Refused links are reported instead of printed as text.
markdown.validateLink = () => true;

/**
 * Renders a text of the frame.
 * @param find a picture by its name
 * @param addressOf where a picture lies on the site, under its base path
 */
export function frameHtml(
  text: string,
  find: (name: string) => FoundFile | FrameProblem,
  addressOf: (path: string) => string,
): {
  readonly html: string;
  readonly files: readonly FoundFile[];
  readonly problems: readonly FrameProblem[];
} {
  const tokens = markdown.parse(text, {});
  const problems: FrameProblem[] = [];
  const files: FoundFile[] = [];
  for (const token of tokens.flatMap((block) => [block, ...(block.children ?? [])])) {
    if (token.type === 'link_open') {
      const problem = linkProblem(attribute(token, 'href'), attribute(token, 'title'));
      if (problem) problems.push(problem);
    }
    if (token.type !== 'image') continue;
    const picture = find(attribute(token, 'src'));
    if (token.content.trim() === '') problems.push(withoutAlt(token));
    if (!('path' in picture)) {
      problems.push(picture);
      continue;
    }
    files.push(picture);
    token.attrSet('src', addressOf(picture.path));
    for (const [side, pixels] of Object.entries(picture.size ?? {})) token.attrSet(side, String(pixels));
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}), files, problems };
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

function withoutAlt(token: Token): FrameProblem {
  const file = attribute(token, 'src');
  return {
    what: `a picture without a text: ${file}`,
    expected: 'what the picture says or shows, for those who do not see it',
    mend: `write ![The name of the newsroom](${file})`,
  };
}
