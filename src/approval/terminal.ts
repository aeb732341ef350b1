import process from 'node:process';
import { emitKeypressEvents } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Key } from './keys.ts';
import type { Size } from './screen.ts';
import { type Line, plainText, type Style } from './terminalText.ts';

/** Draws screens in a terminal. */
export interface Terminal {
  readonly size: () => Size;
  readonly draw: (lines: readonly Line[]) => void;
  /** Keeps the last screen and prints a text below it. */
  readonly end: (text: string) => void;
}

export interface TerminalEnvironment {
  readonly NO_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** Handlers for a key, a resize and a closed terminal. */
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

/** A line with ANSI styles, or as plain text. */
export function ansiText(line: Line, styled: boolean): string {
  if (!styled) return plainText(line);
  const parts = line.map(({ text, as }) => {
    const [on, off] = as ? STYLES[as] : [0, 0];
    return as && text.trim() !== '' ? `${ESCAPE}${on}m${text}${ESCAPE}${off}m` : text;
  });
  return parts.join('').trimEnd();
}

/**
 * Puts the terminal in raw mode and restores it at the end, on a signal and on exit. Clears the screen to
 * draw; does not use the alternate screen.
 * @returns the terminal, and a function that restores it
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
  // A dumb terminal can't be cleared: blank lines separate the screens.
  const apart = isDumb ? 2 : 0;
  return {
    size: () => ({ columns: output.columns || 80, rows: (output.rows || 24) - apart }),
    draw: (lines) => {
      const text = lines.map((line) => ansiText(line, styled)).join('\r\n');
      output.write(isDumb ? `\r\n${text}\r\n` : `${ESCAPE}H${ESCAPE}2J${text}`);
    },
    end: (text) => output.write(`\r\n${text}\r\n`),
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @returns a function that stops listening */
function listen(input: ReadStream, output: WriteStream, { key, resized, gone }: Listener): () => void {
  const onKey = (_: string | undefined, pressed: Key) => key(pressed);
  const release = () => {
    if (!input.destroyed) input.setRawMode(false);
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.on('keypress', onKey).on('end', gone).resume();
  // Writing to a closed window fails, which is no error here.
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
