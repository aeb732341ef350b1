import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import launchEditor from 'launch-editor';
import { z } from 'zod';
import { Refusal } from './refusal.ts';
import { post, type Route } from './route.ts';

const openBody = z.object({
  /** Relative to the newsroom, as faults name it. */
  file: z.string(),
  line: z.number().int().min(0).default(1),
  column: z.number().int().min(0).default(1),
});

/** Opens a file of the newsroom in the reporter's editor. */
export const openRoute: Route = post('api/open/', openBody, ({ desk }, { file, line, column }) => {
  const found = within(desk.newsroom.root, file);
  if (found === null) throw new Refusal(`no such file in the newsroom: ${file}`, 404);
  const editor = editorFrom(process.env);
  if (editor === null) throw new Refusal(NO_EDITOR);
  return open(`${found}:${Math.max(1, line)}:${Math.max(1, column)}`, editor);
});

const NO_EDITOR = 'set VISUAL to an editor with a window of its own, such as VISUAL=code, and start again';

/** The file's real path; null for none, or one outside, to which a link or `..` may lead. */
export function within(root: string, file: string): string | null {
  try {
    const real = realpathSync(path.resolve(root, file));
    const isInside = real.startsWith(realpathSync(root) + path.sep);
    return isInside && statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}

/** Editors that need the terminal, in which the server runs. */
const IN_TERMINAL = /^(?:ed|ex|vi|vim|nvim|view|nano|pico|micro|emacs|hx|helix|kak|joe|jed|mcedit|ne)$/;

/** @returns null where the one that is set needs a terminal */
export function editorFrom({ LAUNCH_EDITOR, VISUAL, EDITOR }: NodeJS.ProcessEnv): string | null {
  const set = [LAUNCH_EDITOR, VISUAL, EDITOR].filter((each) => each !== undefined && each.trim() !== '');
  const isGraphical = (each = '') => !IN_TERMINAL.test(path.basename(each.trim().split(/\s/)[0] ?? ''));
  const [graphical] = set.filter(isGraphical);
  return graphical ?? (set.length > 0 ? null : 'code');
}

/** An editor that is not there says so at once. */
const PATIENCE_MS = 400;

function open(place: string, editor: string): Promise<{ readonly done: string }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ done: `opened in ${editor}` }), PATIENCE_MS);
    launchEditor(place, editor, (_file, problem) => {
      clearTimeout(timer);
      const why = problem?.replace(/\.$/, '') ?? 'it did not start';
      reject(new Refusal(`${editor} could not be opened, ${why}: ${NO_EDITOR}`));
    });
  });
}
