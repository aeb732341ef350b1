import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { parseStory } from '../editions/readStory.ts';
import { tell } from '../editions/tell.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import { siteSchema } from '../newsroom/site.ts';
import { type ProseFixture, readProseFixtures } from '../test/proseFixtures.ts';
import { sampleArea, sampleAreas } from '../test/tables.ts';
import { quoteHtml, quoteText } from './quote.ts';

const FIXTURES = readProseFixtures(path.join(import.meta.dirname, '../test/prose'));

function dataOf({ table, settings }: ProseFixture): NewsroomData {
  const site = siteSchema.parse({
    name: 'Marches Times',
    description: 'News of the shires',
    url: 'https://times.example',
    publisher: { name: 'Marches Times', url: 'https://times.example' },
    byline: 'Data desk',
    numbers: settings.get('Style') ?? 'pa',
    nation: 'Albia',
    areaKinds: {},
  });
  return { site, areas: sampleAreas, nation: sampleArea('albia'), tables: new Map([[table.id, table]]) };
}

/** The fixture's front matter; line numbers start at its own first line. */
function frontMatter({ figures }: ProseFixture): string {
  const indented = figures.trimEnd().replaceAll(/^/gm, '  ');
  return `---\nheadline: A headline\nstandfirst: A standfirst\npublished: 2024-05-06\neditions: { areas: shire, of: counts }\nfigures:\n${indented}\n---\n`;
}

function told(fixture: ProseFixture) {
  const data = dataOf(fixture);
  const story = fixture.fences.get('story') ?? '';
  const front = story.startsWith('---') ? '' : frontMatter(fixture);
  const before = front.split('\n').length - 1;
  const faults = new FaultList();
  const parsed = parseStory(front + story, 'fixture', 'story.md', data, faults);
  const area = sampleArea(fixture.settings.get('For') ?? 'west-marches');
  const result = parsed && tell(parsed, area, data);
  const all = [...faults.all, ...(result?.faults ?? [])];
  return { edition: result?.edition ?? null, faults: all.map((fault) => shown(fault, before)) };
}

function shown({ line, what, warning }: Fault, before: number): string {
  return `${line - before}  ${warning ? 'warning: ' : ''}${what}`;
}

describe('a story’s text', () => {
  it('has fixtures', () => {
    expect(FIXTURES.length).toBeGreaterThanOrEqual(40);
  });

  it.each(FIXTURES.map((fixture) => [fixture.title, fixture.at, fixture] as const))(
    '%s (%s)',
    (_, at, fixture) => {
      const { edition, faults } = told(fixture);
      const expected = fixture.fences.get('faults')?.trimEnd().split('\n') ?? [];
      // Compares only the line and the beginning of each fault.
      expect(faults.map((fault, index) => fault.slice(0, expected[index]?.length))).toEqual(expected);
      const prose = (edition?.body ?? []).flatMap((block) => {
        if (block.kind === 'quote') return { html: quoteHtml(block.quote), plain: quoteText(block.quote) };
        return block.kind === 'prose' ? block : [];
      });
      const made: Record<string, () => string | undefined> = {
        says: () => prose.map(({ plain }) => plain).join('\n\n'),
        html: () =>
          prose
            .map(({ html }) => html)
            .join('')
            .trimEnd(),
        headline: () => edition?.headline.plain,
        standfirst: () => edition?.standfirst.plain,
        title: () =>
          edition?.body
            .flatMap((block) => (block.kind === 'chart' ? block.chart.title.plain : []))
            .join('\n'),
      };
      const checks = Object.entries(made).filter(([name]) => fixture.fences.has(name));
      expect(checks.length + expected.length, `${at} expects nothing`).toBeGreaterThan(0);
      for (const [name, make] of checks) expect(make()).toBe(fixture.fences.get(name)?.trimEnd());
    },
  );
});
