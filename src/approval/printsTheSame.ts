import { PageNumbering } from '../editions/numbering.ts';
import { FaultList } from '../faults/fault.ts';
import { composeLine } from '../prose/composeInline.ts';
import { parseTemplate, renderTemplate } from '../prose/liquid.ts';
import type { Passage } from '../prose/passage.ts';
import type { Rendering } from '../prose/rendering.ts';
import { factsWithout } from '../wordings/account.ts';
import type { Approval, Approvals } from '../wordings/approvals.ts';
import { MARKS, type Wording } from '../wordings/wording.ts';
import { passagesOf } from './figures.ts';
import { referencedNames } from './referencedNames.ts';
import type { ReviewContext, ShownPrinting, StoryWording } from './storyWordings.ts';

/**
 * Tests whether a rewritten wording prints what was approved: in every edition, some unused entry would print
 * the same words from the same cells, and was approved with the same facts. An entry's holes and conditions
 * are expressions, so they can be evaluated on today's tables; what can't be evaluated, such as an attested
 * claim or a missing table, counts as different.
 */
export function printsTheSame(review: ReviewContext) {
  return ({ wording, printings }: StoryWording, unused: Approvals): boolean => {
    const entries = [...unused.values()].filter((entry) => hasSameContext(entry.wording, wording));
    return (
      entries.length > 0 &&
      printings.every((printing) => entries.some((entry) => matchesEntry(entry, printing, review)))
    );
  };
}

/** True unless it depends on a column, chart, link or photo that the old one did not. */
function hasSameContext(old: Wording, fresh: Wording): boolean {
  return old.in === fresh.in && old.in !== 'quote' && fresh.with.every((line) => old.with.includes(line));
}

function matchesEntry(entry: Approval, printing: ShownPrinting, review: ReviewContext): boolean {
  const [passage, ...others] = passagesOf(printing);
  if (!passage || others.length > 0) return false;
  if (factsWithout(printing.told.facts, entry.facts).size > 0) return false;
  const old = reprint(entry.wording, passage.kind, printing, review);
  return old !== null && printOf(old) === printOf(passage);
}

/** The words, and the cells behind each figure. */
function printOf({ runs }: Passage): string {
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

/** What the edition would print for an old wording; null when nothing, or when it can't be evaluated. */
function reprint(
  wording: Wording,
  kind: Passage['kind'],
  { edition }: ShownPrinting,
  review: ReviewContext,
): Passage | null {
  const written = templateOf(wording);
  const bound = written === null ? null : referencedNames(written, edition.area, review);
  const place = { file: '', line: 1, column: 1 };
  const template = bound && parseTemplate(bound.template, place, new FaultList());
  if (!bound || !template) return null;
  const rendering = emptyRendering(edition.slug, review);
  const mapped = renderTemplate(template, bound.names, rendering);
  if (rendering.faults.length > 0 || rendering.branches.length !== conditionsOf(wording)) return null;
  const passages: Passage[] = [];
  const numbering = new PageNumbering(review.context.language);
  composeLine(mapped, kind, { file: '', rendering, numbering, passages, preview: null });
  return passages[0] ?? null;
}

function emptyRendering(edition: string, { context: { language } }: ReviewContext): Rendering {
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
    faulty: new Set(),
  };
}

const CONDITION = /^(if|unless) (.+)$/s;

/** Opening and closing tags of the conditions; null for other kinds. */
function tagsFor(conditions: readonly string[]): { open: string; close: string } | null {
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

/** Turns a wording back into a template; null when a part is not a branch. */
function templateOf({ text, when }: Wording): string | null {
  const all = tagsFor(when);
  if (!all) return null;
  const ends: string[] = [];
  let isWhole = true;
  const inner = text.replaceAll(MARKS, (mark, scope?: string, asks?: string) => {
    if (asks !== undefined) return `{{ ${asks} }}`;
    if (mark === '›') return ends.pop() ?? '';
    const branch = tagsFor((scope ?? '').split('; '));
    if (!branch) isWhole = false;
    ends.push(branch?.close ?? '');
    return branch?.open ?? '';
  });
  return isWhole && ends.length === 0 ? all.open + inner + all.close : null;
}

/** Number of branches that must be taken to print it. */
function conditionsOf({ text, when }: Wording): number {
  const inner = [...text.matchAll(/‹((?:"(?:[^"\\]|\\.)*"|[^"‹›])*?): /g)];
  return when.length + inner.reduce((sum, [, scope = '']) => sum + scope.split('; ').length, 0);
}
