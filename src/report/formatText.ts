import type { BeforeAfter, Entry, Report, Section } from './section.ts';

/** A report for the terminal. */
export function formatText({ sections, verdict }: Report): string {
  return [...sections.map(sectionText), verdict].join('\n\n');
}

function sectionText(section: Section): string {
  const entries = section.entries.map((entry) => entryText(entry, section));
  const text = entries.join(section.layout === 'sentences' ? '\n\n' : '\n');
  return text === '' ? section.title : `${section.title}\n${text}`;
}

function entryText({ label, lines = [], changes = [] }: Entry, { layout, most }: Section): string {
  const shown = changes.slice(0, most);
  const width = Math.min(44, Math.max(0, ...shown.map(({ label }) => label.length)));
  const told = shown.flatMap((change) =>
    layout === 'values' ? valueLine(change, width) : sentenceLines(change),
  );
  const rest = changes.length - shown.length;
  const more = rest > 0 ? [`    … and ${rest} more`] : [];
  return [`  ${label}`, ...lines.map((line) => `    ${line}`), ...told, ...more].join('\n');
}

function valueLine({ label, before, after }: BeforeAfter, width: number): string {
  return `    ${label.padEnd(width)}  ${before ?? 'not printed'} → ${after ?? 'not printed'}`;
}

function sentenceLines({ label, before, after }: BeforeAfter): string[] {
  return [`    ${label}`, `      was  ${before ?? '(not said)'}`, `      now  ${after ?? '(not said)'}`];
}
