import process from 'node:process';
import { emitKeypressEvents } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Key } from './keys.ts';
import { type Line, plainText, type Style } from './line.ts';
import type { Size } from './screen.ts';

/** Where somebody reads and presses keys. */
export interface Terminal {
  readonly size: () => Size;
  readonly draw: (lines: readonly Line[]) => void;
  /** Leaves the last screen where it is, and says something beneath. */
  readonly end: (text: string) => void;
}

export interface TerminalEnvironment {
  readonly NO_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** What is heard: a key, another size, or that nobody is there any more. */
export interface Listener {
  readonly key: (key: Key) => void;
  readonly resized: () => void;
  readonly gone: () => void;
}

const STYLES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  strong: [1, 22],
  dim: [2, 22],
  unproved: [4, 24],
  removed: [31, 39],
  added: [32, 39],
};

const ESCAPE = '\u001b[';

/** Paints a line, or has it plain where the terminal knows no styles. */
export function painted(line: Line, styled: boolean): string {
  if (!styled) return plainText(line);
  const parts = line.map(({ text, as }) => {
    const [on, off] = as ? STYLES[as] : [0, 0];
    return as && text.trim() !== '' ? `${ESCAPE}${on}m${text}${ESCAPE}${off}m` : text;
  });
  return parts.join('').trimEnd();
}

/**
 * Takes a terminal over, key by key, and gives it back as it was: at the end, on a signal, and when the
 * process ends in any other way. The screen is cleared and drawn again; nothing is hidden or kept aside.
 * @returns the terminal, and what gives it back
 */
export function openTerminal(
  input: ReadStream,
  output: WriteStream,
  environment: TerminalEnvironment,
  listener: Listener,
): { readonly terminal: Terminal; readonly close: () => void } {
  return { terminal: terminalOf(output, environment), close: listen(input, output, listener) };
}

function terminalOf(output: WriteStream, { TERM, NO_COLOR }: TerminalEnvironment): Terminal {
  const isDumb = TERM === 'dumb' || TERM === undefined;
  const styled = !isDumb && !NO_COLOR;
  // Where nothing can be cleared, a blank line before and after keeps screens apart.
  const apart = isDumb ? 2 : 0;
  return {
    size: () => ({ columns: output.columns || 80, rows: (output.rows || 24) - apart }),
    draw: (lines) => {
      const text = lines.map((line) => painted(line, styled)).join('\r\n');
      output.write(isDumb ? `\r\n${text}\r\n` : `${ESCAPE}H${ESCAPE}2J${text}`);
    },
    end: (text) => output.write(`\r\n${text}\r\n`),
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @returns what ends it */
function listen(input: ReadStream, output: WriteStream, { key, resized, gone }: Listener): () => void {
  const onKey = (_: string | undefined, pressed: Key) => key(pressed);
  const release = () => {
    if (!input.destroyed) input.setRawMode(false);
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.on('keypress', onKey).on('end', gone).resume();
  // A window that is closed takes no more text, which is no reason to fail.
  output.on('resize', resized).on('error', gone);
  process.on('exit', release);
  for (const signal of SIGNALS) process.on(signal, gone);
  return () => {
    input.off('keypress', onKey).off('end', gone).pause();
    output.off('resize', resized);
    process.off('exit', release);
    for (const signal of SIGNALS) process.off(signal, gone);
    release();
  };
}
