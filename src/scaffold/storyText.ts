import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Column } from '../tables/column.ts';
import { type Askable, MARKERS } from '../tables/status.ts';
import type { Table } from '../tables/table.ts';

/** Column kinds, easiest to write a sentence about first. */
const KINDS: readonly Column['kind'][] = [
  'count',
  'percentage',
  'rate',
  'money',
  'ratio',
  'index',
  'population',
  'duration',
  'percentage-change',
];

/** How a story qualifies a value with a marker. */
const SAID: Readonly<Record<Askable, string>> = {
  p: 'provisional',
  e: 'an estimate',
  r: 'revised',
  u: 'of low reliability',
};

/** What a first story is about. */
export interface Subject {
  readonly table: Table;
  readonly column: Column;
  /** Of the areas with an edition. */
  readonly kind: string;
}

/**
 * The column of a table that is easiest to tell of, or the one named.
 * @param of the kind of areas; by default the commonest
 * @returns null when the table has no such column, or no area
 */
export function subjectOf(
  table: Table,
  { areas, nation, site }: NewsroomData,
  named?: string,
  of?: string,
): Subject | null {
  const kind = of ?? mostCommonKind(table, Object.keys(site.areaKinds), nation.code);
  const [easiest] = [...table.columns.values()].toSorted(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
  const column = named === undefined ? easiest : table.columns.get(named);
  return kind === null || !column || areas.all.length === 0 ? null : { table, column, kind };
}

export interface StoryParts {
  /** Of the chart. */
  readonly subtitle: string;
  /** Blocks in place of that chart. */
  readonly charts?: string;
  /** In place of one that every table has. */
  readonly headline?: string | undefined;
}

/** A first story that holds in every edition: the latest figure, the previous one and a chart. */
export function storyText(
  { table, column, kind }: Subject,
  { nation }: NewsroomData,
  { subtitle, charts, headline }: StoryParts,
): string {
  const name = `${table.id}.${column.name}`;
  const national = table.rows.has(nation.code);
  const phrase = (figure: string) =>
    `${printed(column, figure)}${qualifications(table, column, `${figure}.latest`)}`;
  return `---
# A first version that holds in every edition. Write the story that the figures tell.
headline: >-
  ${headline ?? `{% if figure.available %}${phrase('figure')} {{ area.in }}, new figures show{% else %}No figure yet {{ area.in }}{% endif %}`}
standfirst: >-
  {% if figure.available %}The figure is for {{ figure.latest.period }}{% else %}There is no figure {{ area.in }} for {{ figure.latest.period }}{% endif %}
published: ${
    table.sources
      .map(({ released }) => released)
      .toSorted()
      .at(-1) ?? '2000-01-01'
  }
editions: { areas: ${kind}, of: ${table.id} }
figures:
  figure: ${name}
${national ? `  nationally: { column: ${name}, area: nation }\n` : ''}---
{% if figure.available %}
${opening(column, phrase('figure'))} {{ area.in }} in {{ figure.latest.period }}{% if ${column.bounds ? 'figure.movement.available' : 'figure.hasPrevious'} %}, {{ figure.movement }}${earlier(table)}${qualifications(table, column, 'figure.previous')}{% endif %}.
{% else %}
There is no figure {{ area.in }} for {{ figure.latest.period }}.
{% endif %}
${national ? nationally(phrase('nationally')) : ''}
{% if figure.available %}
${charts ?? chart(table, column, name, kind, phrase('figure'), subtitle)}
{% endif %}
`;
}

/** The period before, where `movement` does not print it itself. */
function earlier({ gapped, rows: [first] }: Table): string {
  return gapped || first?.period.ends ? '' : ' in {{ figure.previous.period }}';
}

function opening({ kind }: Column, phrase: string): string {
  return kind === 'count' || kind === 'population' ? `Figures show ${phrase}` : `The figure was ${phrase}`;
}

/** Branches for the qualifying markers that occur in the column. */
function qualifications({ rows }: Table, { name }: Column, value: string): string {
  const marked = new Set([...rows].flatMap(({ cells }) => cells[name]?.status ?? []));
  const asked = (Object.keys(SAID) as Askable[]).filter((status) => marked.has(status));
  return asked
    .map((status) => `{% if ${value}.${MARKERS[status].asked} %} (${SAID[status]}){% endif %}`)
    .join('');
}

function printed({ kind, unit, denominator }: Column, figure: string): string {
  if (kind === 'count' || kind === 'population') {
    return `{{ ${figure}.latest | count: ${JSON.stringify(unit.one)}, ${JSON.stringify(unit.many)} }}`;
  }
  return kind === 'rate' || (denominator && kind !== 'percentage')
    ? `{{ ${figure}.latest | per }}`
    : `{{ ${figure}.latest }}`;
}

function nationally(phrase: string): string {
  return `
{% unless national %}{% if nationally.available %}
The figure {{ nationally.latest.area.in }} was ${phrase} in {{ nationally.latest.period }}.
{% endif %}{% endunless %}
`;
}

/** A line chart given enough periods, else a bar chart of the areas, else a single number. */
function chart(
  table: Table,
  column: Column,
  name: string,
  kind: string,
  phrase: string,
  subtitle: string,
): string {
  const filled = table.rows.filter(({ cells }) => cells[column.name]?.value != null);
  const periods = new Set(filled.map(({ period }) => period.id)).size;
  const peers = new Set(filled.flatMap(({ area }) => (area.kind === kind ? area.code : []))).size;
  const bars = peers > 1 ? `bar\nkind: ${kind}` : 'number';
  const fence = '```';
  return `${fence}chart
id: ${column.name.replaceAll('_', '-')}
type: ${periods > 2 ? 'line' : bars}
column: ${name}
title: "${phrase.replaceAll('"', "'")} {{ area.in }} in {{ figure.latest.period }}"
subtitle: ${JSON.stringify(subtitle)}
${fence}`;
}

/** The most common kind of area; a newsroom's named kinds come first, the nation last. */
function mostCommonKind(table: Table, named: readonly string[], nation: string): string | null {
  const counts = new Map<string, number>();
  for (const { area } of table.rows) {
    const weight = area.code === nation ? 0 : named.includes(area.kind) ? 1000 : 1;
    counts.set(area.kind, (counts.get(area.kind) ?? 0) + weight);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
