import { PageNumbering } from '../editions/numbering.ts';
import { FaultList } from '../faults/fault.ts';
import { composeLine } from '../prose/composeInline.ts';
import { parseTemplate, renderTemplate } from '../prose/liquid.ts';
import type { Passage } from '../prose/passage.ts';
import type { Rendering } from '../prose/rendering.ts';
import { without } from '../wordings/account.ts';
import type { Approval, Approvals } from '../wordings/approvals.ts';
import type { Wording } from '../wordings/wording.ts';
import { passagesOf } from './figures.ts';
import { referencedNames } from './referencedNames.ts';
import type { Gathered, Printed, Surroundings } from './storyWordings.ts';

/**
 * Tells whether a wording reads the same as what was approved: in every edition an entry that nothing prints
 * any more would print the same words from the same cells, and its reader was shown the same facts. Holes and
 * conditions of an entry are expressions, so they are asked again, of today's tables. What can't be asked, such
 * as another's claim or a table that is gone, is not the same.
 */
export function sameReader(surroundings: Surroundings) {
  return ({ wording, printings }: Gathered, unused: Approvals): boolean => {
    const entries = [...unused.values()].filter((entry) => isLike(entry.wording, wording));
    return (
      entries.length > 0 &&
      printings.every((printing) => entries.some((entry) => isSame(entry, printing, surroundings)))
    );
  };
}

/** Nothing is said of columns, charts, links and photos that was not said with the old one. */
function isLike(old: Wording, fresh: Wording): boolean {
  return old.in === fresh.in && old.in !== 'quote' && fresh.with.every((line) => old.with.includes(line));
}

function isSame(entry: Approval, printing: Printed, surroundings: Surroundings): boolean {
  const [passage, ...others] = passagesOf(printing);
  if (!passage || others.length > 0) return false;
  if (without(printing.told.facts, entry.facts).size > 0) return false;
  const old = printedAs(entry.wording, passage.kind, printing, surroundings);
  return old !== null && inkOf(old) === inkOf(passage);
}

/** The words, and the cells behind each figure, name and period in them. */
function inkOf({ runs }: Passage): string {
  return JSON.stringify([
    runs.map(({ text }) => text).join(''),
    runs.flatMap(({ atom }) => {
      if (atom?.kind !== 'figure') return [];
      const { series, points, measure, area } = atom.value;
      return [
        [
          atom.printed,
          series.table.id,
          series.column.name,
          area.code,
          measure,
          points.map(({ line }) => line),
        ],
      ];
    }),
  ]);
}

/** What the edition would print of an old wording; null where it would not, or nobody can tell. */
function printedAs(
  wording: Wording,
  kind: Passage['kind'],
  { edition }: Printed,
  surroundings: Surroundings,
): Passage | null {
  const written = templateOf(wording);
  const bound = written === null ? null : referencedNames(written, edition.area, surroundings);
  const place = { file: '', line: 1, column: 1 };
  const template = bound && parseTemplate(bound.template, place, new FaultList());
  if (!bound || !template) return null;
  const rendering = emptyRendering(edition.slug, surroundings);
  const mapped = renderTemplate(template, bound.names, rendering);
  if (!mapped || rendering.faults.length > 0 || rendering.branches.length !== conditionsOf(wording))
    return null;
  const passages: Passage[] = [];
  const numbering = new PageNumbering(surroundings.context.language);
  composeLine(mapped, kind, { file: '', rendering, numbering, passages, marked: new Set() });
  return passages[0] ?? null;
}

function emptyRendering(edition: string, { context: { language } }: Surroundings): Rendering {
  return {
    ...{
      edition,
      language,
      references: new Map(),
      attested: new Map(),
      declared: new Set(),
      lapsed: new Map(),
    },
    ...{ atoms: [], holes: [], scopes: [], branches: [], faults: [] },
  };
}

const CONDITION = /^(if|unless) (.+)$/s;

/** Opens each of the conditions in turn. */
function opened(conditions: readonly string[]): { open: string; close: string } | null {
  const parts = conditions.map((condition) => CONDITION.exec(condition));
  if (parts.some((part) => part === null)) return null;
  const tags = parts.flatMap((part) => (part ? [[part[1] ?? '', part[2] ?? ''] as const] : []));
  return {
    open: tags.map(([tag, test]) => `{% ${tag} ${test} %}`).join(''),
    close: tags
      .toReversed()
      .map(([tag]) => `{% end${tag} %}`)
      .join(''),
  };
}

/** A wording as a template again; null where a part of it is no branch. */
function templateOf({ text, when }: Wording): string | null {
  const all = opened(when);
  if (!all) return null;
  const ends: string[] = [];
  let isWhole = true;
  const inner = text.replaceAll(
    /‹((?:"(?:[^"\\]|\\.)*"|[^"‹›])*?): |›|\{([^{}]*)\}/g,
    (mark, scope?: string, asks?: string) => {
      if (asks !== undefined) return `{{ ${asks} }}`;
      if (mark === '›') return ends.pop() ?? '';
      const branch = opened((scope ?? '').split('; '));
      if (!branch) isWhole = false;
      ends.push(branch?.close ?? '');
      return branch?.open ?? '';
    },
  );
  return isWhole && ends.length === 0 ? all.open + inner + all.close : null;
}

/** How many branches of it have to be taken. */
function conditionsOf({ text, when }: Wording): number {
  const inner = [...text.matchAll(/‹((?:"(?:[^"\\]|\\.)*"|[^"‹›])*?): /g)];
  return when.length + inner.reduce((sum, [, scope = '']) => sum + scope.split('; ').length, 0);
}
