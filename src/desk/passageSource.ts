import type { Branch } from '../prose/rendering.ts';

/** A stretch of a story's text: words, a tag `{% … %}` or an output `{{ … }}`. */
export interface SourcePart {
  readonly is: 'text' | 'tag' | 'output';
  readonly text: string;
  /** In a branch that no edition takes. */
  readonly isNever: boolean;
}

/** A line of a story, to be shown. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  /** Of the passage. */
  readonly isOwn: boolean;
  readonly parts: readonly SourcePart[];
}

/** Where the text of a branch stands: the lines of its tag and of the tag that ends it. */
export interface BranchSpan {
  readonly branch: Branch;
  readonly from: number;
  readonly to: number;
  /** Id of the first branch of the same statement. */
  readonly statement: string;
  /** Its condition; of an `else`, that of the branch before it: `else of cases.rose`. */
  readonly label: string;
}

const DELIMITED = /(\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\})/;
const TAG_NAME = /^\{%-?\s*(\w+)/;
const OPENING: ReadonlySet<string> = new Set(['if', 'unless', 'claim', 'attested', 'comment']);

interface Part {
  readonly is: SourcePart['is'];
  readonly text: string;
  /** Line on which it begins. */
  readonly line: number;
  /** Ids of the branches around it. */
  readonly within: readonly string[];
}

interface Open {
  readonly name: string;
  /** Ids of its branches; none where the branches of the text are not known. */
  readonly ids: string[];
}

/** A text with its branches in place. */
export interface PlacedBranches {
  readonly parts: readonly Part[];
  readonly spans: readonly BranchSpan[];
}

/** Finds the branches of a story in its text. @param branches of the story's templates, with those of choices */
export function placeBranches(text: string, branches: readonly Branch[]): PlacedBranches {
  const queues = queuesOf(branches.filter((branch) => !isChoice(branch)));
  const parts: Part[] = [];
  const spans: (BranchSpan & { to: number })[] = [];
  const open: Open[] = [];
  let line = 1;
  const begin = (of: Open) => {
    const branch = queues.get(line)?.shift();
    if (!branch) return;
    const before = spans.find((span) => span.branch.id === of.ids.at(-1));
    const label = branch.label === 'else' && before ? `else of ${before.label}` : branch.label;
    of.ids.push(branch.id);
    spans.push({ branch, label, from: line, to: line, statement: of.ids[0] ?? branch.id });
  };
  const end = ({ ids }: Open) => {
    const last = spans.find(({ branch }) => branch.id === ids.at(-1));
    if (last) last.to = line;
  };
  for (const piece of text.split(DELIMITED)) {
    const is = piece.startsWith('{%') ? 'tag' : piece.startsWith('{{') ? 'output' : 'text';
    const name = is === 'tag' ? (TAG_NAME.exec(piece)?.[1] ?? '') : '';
    const top = open.at(-1);
    if (top?.name === 'comment' ? name === 'endcomment' : name.startsWith('end')) {
      if (top) end(top);
      open.pop();
    }
    const within = open.flatMap(({ ids }) => ids.at(-1) ?? []);
    parts.push({ is, text: piece, line, within });
    if (top?.name !== 'comment') {
      if (OPENING.has(name)) open.push({ name, ids: [] });
      if (name === 'else' || name === 'elsif') if (top) end(top);
      const now = open.at(-1);
      if (now && /^(?:if|unless|elsif|else)$/.test(name) && /^(?:if|unless)$/.test(now.name)) begin(now);
    }
    line += piece.split('\n').length - 1;
  }
  return { parts, spans: [...spans, ...choiceSpans(branches)] };
}

/** Branches by line, in the order of the text. */
function queuesOf(branches: readonly Branch[]): Map<number, Branch[]> {
  const sorted = branches.toSorted((a, b) => positionOf(a) - positionOf(b));
  return Map.groupBy(sorted, ({ line }) => line);
}

function positionOf({ id }: Branch): number {
  return Number(id.split(':')[1]);
}

/** The words of a choice by `trend` or `compared` have an index besides. */
export function isChoice({ id }: Branch): boolean {
  return id.split(':').length > 2;
}

function choiceSpans(branches: readonly Branch[]): BranchSpan[] {
  return branches.filter(isChoice).map((branch) => {
    const statement = branch.id.split(':').slice(0, 2).join(':');
    return { branch, label: branch.label, from: branch.line, to: branch.line, statement: `${statement}:` };
  });
}

/** Lines of a text. @param never ids of the branches that no edition takes */
export function sourceLines(
  { parts }: PlacedBranches,
  { from, to }: { readonly from: number; readonly to: number },
  isOwn: (line: number) => boolean,
  never: ReadonlySet<string>,
): SourceLine[] {
  const lines = new Map<number, SourcePart[]>();
  for (const { is, text, line, within } of parts) {
    const isNever = within.some((id) => never.has(id));
    for (const [index, piece] of text.split('\n').entries()) {
      const number = line + index;
      if (number < from || number > to) continue;
      const own = lines.get(number) ?? [];
      lines.set(number, own);
      if (piece !== '') own.push({ is, text: piece, isNever });
    }
  }
  return [...lines].map(([number, own]) => ({ number, isOwn: isOwn(number), parts: own }));
}
