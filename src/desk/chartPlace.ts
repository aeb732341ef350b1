import type { Passage } from '../prose/passage.ts';

/** The last line of the block of Markdown in which a passage stands: after it, another block may begin. */
export function lineAfter(text: string, { runs }: Pick<Passage, 'runs'>): number | null {
  const last = Math.max(0, ...runs.map(({ line }) => line));
  if (last === 0) return null;
  const lines = text.split(/\r?\n/);
  // A headline is told at the top: what comes after it is the first block.
  const front = lines.indexOf('---', 1) + 1;
  if (last <= front) return front;
  return closingFence(lines, last) ?? closingBox(lines, last) ?? endOfBlock(lines, last);
}

/** Puts a block between two others. Its id, if taken, gets a number. */
export function blockInserted(
  text: string,
  after: number,
  block: string,
): { readonly text: string; readonly id: string; readonly line: number } {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const taken = new Set(lines.flatMap((line) => /^id:\s*(\S+)\s*$/.exec(line)?.[1] ?? []));
  const wanted = /^id: (.*)$/m.exec(block)?.[1] ?? '';
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  const own = block.replace(/^id: .*$/m, () => `id: ${id}`).split('\n');
  const before = lines.slice(0, after);
  const rest = lines.slice(after);
  const gap = (line: string | undefined) => (line === undefined || line.trim() === '' ? [] : ['']);
  const above = gap(before.at(-1));
  const whole = [...before, ...above, ...own, ...gap(rest[0]), ...rest];
  // A file ends with a line's end.
  if (rest.length === 0) whole.push('');
  return { text: whole.join(newline), id, line: before.length + above.length + 1 };
}

/** Where the same block stands already, under whatever id; null for nowhere. */
export function lineOfSame(text: string, block: string): number | null {
  const lines = linesButId(text);
  const own = linesButId(block);
  const at = lines.findIndex((_line, start) => own.every((each, index) => lines[start + index] === each));
  return at < 0 ? null : at + 1;
}

function linesButId(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.replace(/^id: .*$/, 'id:'));
}

/** Of a fenced block around the line. */
function closingFence(lines: readonly string[], line: number): number | null {
  let opened = false;
  for (const [index, text] of lines.entries()) {
    if (!text.startsWith('```')) continue;
    if (opened && index + 1 >= line) return index + 1;
    if (!opened && index + 1 > line) return null;
    opened = !opened;
  }
  return null;
}

/** Of a box around the line. */
function closingBox(lines: readonly string[], line: number): number | null {
  const next = lines.findIndex((text, index) => index + 1 > line && text.startsWith(':::'));
  return next >= 0 && lines[next]?.trim() === ':::' ? next + 1 : null;
}

function endOfBlock(lines: readonly string[], line: number): number {
  const blank = lines.findIndex((text, index) => index + 1 > line && text.trim() === '');
  return blank < 0 ? lines.length : blank;
}
