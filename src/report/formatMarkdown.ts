import { type BeforeAfter, type Entry, inProse, type Report, type Section } from './section.ts';

/** A report as a comment on a pull request. Text is never taken for markup. */
export function formatMarkdown({ sections, verdict }: Report): string {
  return `${[`**${plain(verdict)}**`, ...sections.map(sectionMarkdown)].join('\n\n')}\n`;
}

const MARKS = { fault: '❌ ', look: '⚠️ ', news: '' } as const;

function sectionMarkdown(section: Section): string {
  const entries = section.entries.map((entry) => entryMarkdown(entry, section));
  const text = entries.join('\n');
  const level = section.isHead ? '##' : '###';
  return `${level} ${MARKS[section.tone]}${plain(section.title)}\n\n${text}`;
}

function entryMarkdown({ label, lines = [], changes = [] }: Entry, { layout, most }: Section): string {
  const head = [`- ${plain(label)}`, ...lines.map((line) => `  - ${plain(inProse(line))}`)];
  if (changes.length === 0) return head.join('\n');
  const shown = changes.slice(0, layout === 'values' ? most * 2 : most).map(rowMarkdown);
  const rest = changes.length - shown.length;
  const table = ['', '  | | was | now |', '  |---|---|---|', ...shown];
  return [...head, ...table, ...(rest > 0 ? ['', `  … and ${rest} more`] : []), ''].join('\n');
}

function rowMarkdown({ label, before, after }: BeforeAfter): string {
  return `  | ${plain(label)} | ${plain(before ?? '–')} | ${plain(after ?? '–')} |`;
}

/** Escapes text for one line of Markdown: no mentions, links or embeds. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll(/[\\`*_{}[\]#!|~$]/g, '\\$&')
    .replaceAll('://', ':&#47;&#47;');
}
