import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { ColumnSpec } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import { type SampleCell, sampleAreas, sampleTable } from './tables.ts';

/** One `##` section of a file in `src/test/prose`: a text, and what is made of it. */
export interface ProseFixture {
  readonly title: string;
  /** `printing.md:12`. */
  readonly at: string;
  readonly table: Table;
  /** YAML of the figures that the text may name. */
  readonly figures: string;
  /** Settings of the fixture, or of its file: `For: isle-of-gulls`, `Style: ons`. */
  readonly settings: ReadonlyMap<string, string>;
  /** By the word after the fence: `story`, `says`, `html`, `headline`, `faults`. */
  readonly fences: ReadonlyMap<string, string>;
}

interface Section {
  readonly title: string;
  readonly line: number;
  readonly settings: ReadonlyMap<string, string>;
  readonly fences: ReadonlyMap<string, string>;
  readonly rows: readonly (readonly string[])[];
}

/** Reads all fixtures of a folder. */
export function readProseFixtures(folder: string): ProseFixture[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  return files.toSorted().flatMap((file) => fixturesOf(file, readFileSync(path.join(folder, file), 'utf8')));
}

function fixturesOf(file: string, text: string): ProseFixture[] {
  const [shared, ...sections] = sectionsOf(text);
  if (!shared) throw new RangeError(`no text: ${file}`);
  const columns: Record<string, ColumnSpec> = parseYaml(shared.fences.get('columns') ?? '');
  return sections.map(({ title, line, settings, fences, rows }) => ({
    title,
    at: `${file}:${line}`,
    table: tableOf(rows.length > 0 ? rows : shared.rows, columns),
    figures: fences.get('figures') ?? shared.fences.get('figures') ?? '',
    settings: new Map([...shared.settings, ...settings]),
    fences,
  }));
}

const FENCE = /^~~~ (\w+)\n([\s\S]*?)^~~~$/gm;
const SETTING = /^(\w+): (.+)$/gm;
const ROW = /^\|(.*)\|$/gm;

function sectionsOf(text: string): Section[] {
  // A heading within a fence is the story's own.
  const outline = text.replace(FENCE, (fence) => fence.replaceAll('#', ' '));
  const starts = [0, ...[...outline.matchAll(/^## /gm)].map((match) => match.index)];
  return starts.map((start, index) => {
    const part = text.slice(start, starts[index + 1]);
    const outside = part.replace(FENCE, '');
    return {
      title: part.split('\n')[0]?.replace(/^#+ /, '') ?? '',
      line: text.slice(0, start).split('\n').length,
      settings: new Map([...outside.matchAll(SETTING)].map(([, key = '', value = '']) => [key, value])),
      fences: new Map([...part.matchAll(FENCE)].map(([, name = '', body = '']) => [name, body])),
      rows: [...outside.matchAll(ROW)].map(([, row = '']) => row.split('|').map((cell) => cell.trim())),
    };
  });
}

/** Rows of `| area | column | 2021 | 2022 |`; areas and columns in any order. */
function tableOf(rows: readonly (readonly string[])[], columns: Record<string, ColumnSpec>): Table {
  const [header = [], , ...body] = rows;
  const cells: Record<string, Record<string, SampleCell[]>> = {};
  for (const [area = '', column = '', ...values] of body) {
    cells[area] = { ...cells[area], [column]: values.map(cellOf) };
  }
  const used = new Set(body.map(([, column]) => column));
  const own = Object.entries(columns).filter(([name]) => used.has(name));
  return sampleTable({
    id: 'counts',
    periods: header.slice(2),
    columns: Object.fromEntries(own),
    cells,
    areas: sampleAreas,
  });
}

/** `1,200`, `45 [p]`, `[x]`. */
function cellOf(text: string): SampleCell {
  const [, digits = '', status = ''] = /^(-?[\d,.]*)\s*((?:\[\w+\])*)$/.exec(text) ?? [];
  const value = digits === '' ? null : Number(digits.replaceAll(',', ''));
  return [value, value === null && status === '' ? '[x]' : status];
}
