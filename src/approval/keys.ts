import type { Command } from './session.ts';

/** A key as reported by Node's readline. */
export interface Key {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  a: 'approve',
  return: 'approve',
  enter: 'approve',
  s: 'skip',
  b: 'back',
  backspace: 'back',
  left: 'back',
  u: 'take back',
  space: 'next page',
  pagedown: 'next page',
  right: 'next page',
  v: 'page before',
  pageup: 'page before',
  up: 'up',
  k: 'up',
  down: 'down',
  j: 'down',
  x: 'toggle',
  r: 'rows',
  e: 'rows',
  h: 'help',
  q: 'quit',
};

/** The command of a key, if any. Ctrl+C and Ctrl+D quit. */
export function commandOf({ name = '', sequence = '', ctrl, meta }: Key): Command | null {
  if (ctrl) return name === 'c' || name === 'd' ? 'quit' : null;
  if (meta) return null;
  if (sequence === '?') return 'help';
  if (/^[1-9]$/.test(sequence)) return { toggle: Number(sequence) - 1 };
  return Object.hasOwn(COMMANDS, name) ? (COMMANDS[name] ?? null) : null;
}
