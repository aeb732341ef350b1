import type { Token } from 'markdown-it';
import { printAtStart } from '../figures/print.ts';
import { memoize } from '../tables/memoize.ts';
import type { Language } from '../words/language.ts';
import { startHigh } from '../words/letterCase.ts';
import type { Atom } from './atom.ts';
import { type Composition, scopesOf } from './composition.ts';
import { escapeHtml } from './escapeHtml.ts';
import { type MappedText, tidySpaces } from './lines.ts';
import { linkProblem } from './links.ts';
import { lineHtml, lineTokens, type MarkMeta, type PassageMeta } from './markdown.ts';
import { markQuotations, type Passage, type PassageKind, passageText, type Run } from './passage.ts';
import type { Scope } from './rendering.ts';
import type { Text } from './text.ts';

export interface Rows {
  /** Source line of a row of the inline token. */
  lineAt(row: number): number;
  /** Scopes open at the start of a row. */
  scopesAt(row: number): readonly Scope[];
}

type BareRun = Omit<Run, 'quoted'>;

/** The page part that a passage belongs to. */
export interface PassagePart {
  readonly kind: PassageKind;
  /** Kind of the surrounding box; '' for none. */
  readonly box: string;
  /** Index of the table it is a cell of; null for none. */
  readonly table: number | null;
}

/** Turns an inline token's children into runs and sets the HTML of its marks. */
export function composeInlineToken(
  token: Token,
  { kind, box, table }: PassagePart,
  rows: Rows,
  composition: Composition,
): Passage {
  const runs: BareRun[] = [];
  const targets: string[] = [];
  const claims = new Set<string>();
  let row = 0;
  let scopes = [...rows.scopesAt(0)];
  let links = 0;
  for (const child of token.children ?? []) {
    const line = rows.lineAt(row);
    if (child.type === 'softbreak' || child.type === 'hardbreak') {
      row += 1;
      scopes = [...rows.scopesAt(row)];
      runs.push({ text: ' ', atom: null, hole: null, scopes: [...scopes], line });
    } else if (child.type === 'open') {
      scopes.push(...scopesOf([(child.meta as unknown as MarkMeta).index], composition.rendering));
    } else if (child.type === 'close') {
      scopes.pop();
    } else if (child.type === 'atom') {
      runs.push(composeAtom(child, kind, runs, { scopes, line, linked: links > 0 }, composition));
    } else if (child.type === 'link_open' || child.type === 'link_close') {
      links += child.nesting;
      if (child.type === 'link_open') {
        targets.push(String(child.attrGet('href') ?? ''));
        checkLink(child, line, runs.at(-1)?.text.endsWith('!') ?? false, composition);
      }
    } else if (child.content !== '') {
      runs.push({ text: child.content, atom: null, hole: null, scopes: [...scopes], line });
      linkClaim(child, kind, scopes, links > 0, composition, claims);
    }
  }
  const passage: Passage = {
    kind,
    file: composition.file,
    runs: markQuotations(runs),
    table,
    box,
    links: targets,
  };
  const { length: index } = composition.passages;
  const isUnread = composition.preview?.unread.has(index) ?? false;
  token.meta = { name: composition.preview && { index, isUnread } } satisfies PassageMeta;
  composition.passages.push(passage);
  return passage;
}

interface AtomPlace {
  readonly scopes: readonly Scope[];
  readonly line: number;
  readonly linked: boolean;
}

function composeAtom(
  token: Token,
  kind: PassageKind,
  before: readonly BareRun[],
  { scopes, line, linked }: AtomPlace,
  { rendering, numbering }: Composition,
): BareRun {
  const meta = token.meta as unknown as MarkMeta;
  const atom = rendering.atoms[meta.index];
  if (!atom) throw new RangeError(`no atom ${meta.index}`);
  const shown = opensSentence(before) ? opening(atom, kind, rendering.language) : atom;
  meta.html = escapeHtml(shown.printed);
  if (shown.kind === 'figure') {
    const id = numbering.figure(shown);
    const data = `<data value="${machineValue(shown.value.value)}">${meta.html}</data>`;
    meta.html = linked ? data : `<a class="figure" href="#${id}">${data}</a>`;
  }
  const hole = rendering.holes[meta.index] ?? null;
  return { text: shown.printed, atom: shown, hole, scopes: [...scopes], line };
}

function opensSentence(before: readonly BareRun[]): boolean {
  const text = before
    .map((run) => run.text)
    .join('')
    .trimEnd();
  return text === '' || /[.!?][”"’]?$/.test(text);
}

/** A sentence may have to open with words, "One hundred and two cases"; a headline may open with digits. */
function opening(atom: Atom, kind: PassageKind, language: Language): Atom {
  if (atom.kind === 'literal' || atom.kind === 'faulty') return atom;
  const spellsOut = kind === 'paragraph' || kind === 'standfirst';
  const printed = spellsOut && atom.kind === 'figure' ? spelledOut(atom, language) : atom.printed;
  return { ...atom, printed: startHigh(printed) };
}

/** Replaces leading digits by words, where the language has them. */
function spelledOut({ printed, value }: Extract<Atom, { kind: 'figure' }>, language: Language): string {
  const words = printAtStart(value, language);
  const digits = words === null ? '' : language.numbers.digits(value.value ?? 0);
  return words !== null && printed.startsWith(digits) ? words + printed.slice(digits.length) : printed;
}

/** At most four decimals: more is floating-point noise. */
function machineValue(value: number | null): string {
  return value === null ? '' : String(Number(value.toFixed(4)));
}

/** Links the text of a claim to its row in "How we know". */
function linkClaim(
  token: Token,
  kind: PassageKind,
  scopes: readonly Scope[],
  linked: boolean,
  { numbering, rendering }: Composition,
  claims: Set<string>,
): void {
  // The token may carry an earlier edition's meta.
  token.meta = null;
  if (linked || token.type !== 'text' || token.content.trim() === '') return;
  const attested = scopes.findLast((scope) => scope.attested)?.attested;
  const proved = scopes.findLast(({ grounds }) => grounds.length > 0);
  const stated = attested
    ? TRIMMED.exec(token.content)
    : proved && statedIn(token.content, proved, rendering.language);
  if (!stated) return;
  const { 0: text, index } = stated;
  // What only other programs read has no links.
  const id = attested
    ? numbering.attested(attested)
    : proved && kind !== 'description'
      ? numbering.claim(proved.grounds, text)
      : null;
  // A statement in several pieces, "more" and "than", needs one link.
  if (id === null || (!attested && claims.has(id))) return;
  claims.add(id);
  const [before, after] = [token.content.slice(0, index), token.content.slice(index + text.length)];
  const link = `<a class="${attested ? 'attested' : 'claim'}" href="#${id}">${escapeHtml(text)}</a>`;
  token.meta = { index: -1, html: escapeHtml(before) + link + escapeHtml(after) } satisfies MarkMeta;
}

/** A text without the spaces around it. */
const TRIMMED = /\S.*\S|\S/s;

/** The words of a text that state what a condition or claim proves; null where none do. */
function statedIn(
  text: string,
  { kind, chosen, grounds }: Scope,
  { figures }: Language,
): { readonly 0: string; readonly index: number } | null {
  if (kind === 'claim' || chosen) return TRIMMED.exec(text);
  // A branch may print whole paragraphs: of these, the clause that says highest or lowest.
  const clauses = [...text.matchAll(/[^\s.,;:!?–][^.,;:!?–]*[^\s.,;:!?–]/g)];
  const proves = (end: 'highest' | 'lowest') =>
    grounds.some(({ evidence }) => evidence[end] || evidence.places);
  const [highest, lowest] = [proves('highest'), proves('lowest')];
  return (
    clauses.find(([clause]) => {
      const named = figures.endsNamed(clause);
      return (named.highest && highest) || (named.lowest && lowest);
    }) ?? null
  );
}

/** @param marked whether `!` precedes the link: Markdown's image syntax */
function checkLink(token: Token, line: number, marked: boolean, { file, rendering }: Composition): void {
  const place = { file, line, column: 0, edition: rendering.edition };
  const problem = linkProblem(String(token.attrGet('href') ?? ''), String(token.attrGet('title') ?? ''));
  if (problem) rendering.faults.push({ ...place, ...problem });
  if (!marked) return;
  const what = `a picture by its address: ${token.attrGet('href')}`;
  rendering.faults.push({ ...place, what, mend: 'use a picture block, with alt and credit: ```picture' });
}

const MARKS = '((?:\uE004\\d+\uE005|\uE006)*)';
const LEADING = new RegExp(`^\\s*${MARKS}\\s*`);
const TRAILING = new RegExp(`\\s*${MARKS}\\s*$`);

/** Memoised: figures are marks, so most editions share their lines. */
const tidyLine = memoize((line) => tidySpaces(line).replace(LEADING, '$1').replace(TRAILING, '$1'));

/** Composes a headline or chart title, which is one line however it was wrapped. */
export function composeLine(mapped: MappedText, kind: PassageKind, composition: Composition): Text {
  const rows = mapped.text
    .split('\n')
    .map((line, i) => ({
      text: tidyLine(line),
      line: mapped.lines[i] ?? 1,
      open: mapped.openScopes[i] ?? [],
    }))
    .filter(({ text }) => text !== '');
  const tokens = lineTokens(rows.map(({ text }) => text).join('\n'));
  const [token] = tokens;
  if (!token || rows.length === 0) return { html: '', plain: '' };
  const passage = composeInlineToken(
    token,
    { kind, box: '', table: null },
    {
      lineAt: (row) => rows[row]?.line ?? 1,
      scopesAt: (row) => scopesOf(rows[row]?.open ?? [], composition.rendering),
    },
    composition,
  );
  const html = lineHtml(tokens);
  return { html: html.replaceAll('\n', ' '), plain: passageText(passage) };
}
