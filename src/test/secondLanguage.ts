import { areasOf } from '../newsroom/areas.ts';
import type { Site } from '../newsroom/site.ts';
import type { Table } from '../tables/table.ts';
import { TableRows } from '../tables/tableRows.ts';
import type { Language } from '../words/language.ts';
import { sampleAreas } from './tables.ts';

/**
 * English with each Latin letter replaced, and made-up data in Greek letters. Latin letters in an output are words
 * that the engine printed without asking its language.
 */

/** Everything that a language says, with `ж` for each Latin letter. */
export function masked(language: Language): Language {
  return mask(language) as Language;
}

function mask(said: unknown): unknown {
  if (typeof said === 'string') return said.replaceAll(/[A-Za-z]/g, 'ж');
  if (typeof said === 'function') return (...values: unknown[]) => maskResult(said(...values.map(maskCalls)));
  if (Array.isArray(said)) return said.map(mask);
  if (typeof said !== 'object' || said === null || said instanceof Set) return said;
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, mask(value)]));
}

/** A language says something to a function that it is handed, too. */
function maskCalls(handed: unknown): unknown {
  return typeof handed === 'function' ? (...values: unknown[]) => handed(...values.map(maskResult)) : handed;
}

/** A text, or a phrase, which holds what it was handed. */
function maskResult(said: unknown): unknown {
  if (Array.isArray(said)) return said.map((part) => (typeof part === 'string' ? mask(part) : part));
  return typeof said === 'string' ? mask(said) : said;
}

/** Its letters in Greek, of no meaning: what a newsroom writes. */
export function greek(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const isLow = letter >= 'a';
    const index = letter.toLowerCase().charCodeAt(0) - 97;
    return String.fromCharCode((isLow ? 0x3b1 : 0x391) + (index % 17));
  });
}

/** The made-up areas, by the same codes and slugs. */
export const greekAreas = areasOf(
  sampleAreas.all.map((area) => ({
    ...area,
    name: greek(area.name),
    article: greek(area.article),
    preposition: greek(area.preposition),
    aliases: [],
  })),
);

/** A table with all that its recipe and source say in Greek. */
export function greekTable(table: Table): Table {
  const areaOf = (code: string) => greekAreas.byCode.get(code);
  const rows = table.rows.map((row) => ({ ...row, area: areaOf(row.area.code) ?? row.area }));
  const columns = [...table.columns].map(([name, column]) => {
    const { title, unit, denominator, formula } = column;
    return [
      name,
      {
        ...column,
        title: greek(title),
        unit: { one: greek(unit.one), many: greek(unit.many) },
        ...(denominator && { denominator: greek(denominator) }),
        ...(formula && { formula: greek(formula) }),
      },
    ] as const;
  });
  return {
    ...table,
    title: greek(table.title),
    description: greek(table.description),
    columns: new Map(columns),
    rows: TableRows.of(rows),
    found: table.found.map((each) => ({
      ...each,
      columns: Object.fromEntries(
        Object.entries(each.columns).map(([name, columns]) => [name, columns.map(greek)]),
      ),
    })),
    breaks: table.breaks.map(({ period, cause }) => ({
      period,
      cause: { ...cause, because: greek(cause.because) },
    })),
    sources: table.sources.map((source) => ({
      ...source,
      publisher: greek(source.publisher),
      obtained: { ...source.obtained, note: greek(source.obtained.note) },
      title: greek(source.title),
      licence: source.licence && { ...source.licence, name: greek(source.licence.name) },
      attribution: greek(source.attribution),
    })),
  };
}

export const greekSite: Site = {
  name: greek('The Example'),
  description: greek('Figures of the Marches.'),
  url: 'https://example.org/data/',
  language: 'en-GB',
  publisher: { name: greek('Example Press'), url: 'https://example.org/' },
  byline: greek('Data desk'),
  numbers: 'pa',
  files: 'all',
  nation: 'M00',
  approval: { required: true },
  packs: false,
  release: { allow: {} },
  areaKinds: { shire: { one: greek('shire'), many: greek('shires') } },
};

/** Latin words among what a reader meets of a text or a piece of markup, each once. */
export function latinWords(markup: string): string[] {
  const text = markup
    .replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]*>/g, (tag) => [...tag.matchAll(SAID)].map(([, value]) => ` ${value} `).join(''))
    .replaceAll(/&#?\w+;/g, ' ')
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replaceAll(/\[[a-z]+\]/g, ' ');
  return [...new Set(text.match(/[A-Za-z]+/g))];
}

/** Attributes that are read or read out. */
const SAID = /\s(?:alt|aria-label|aria-description|title|placeholder|data-spots)="([^"]*)"/g;
