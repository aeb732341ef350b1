import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import launchEditor from 'launch-editor';
import { z } from 'zod';
import { type Answer, type Route, route } from './route.ts';
import { refused, written } from './writing.ts';

const openBody = z.object({
  /** Relative to the newsroom, as faults name it. */
  file: z.string(),
  line: z.number().int().min(0).default(1),
  column: z.number().int().min(0).default(1),
});

/** Opens a file of the newsroom in the reporter's editor. */
export const openRoute: Route = route('POST', 'api/open/', ({ desk, body }) =>
  written(desk, openBody, body, ({ file, line, column }) => {
    const found = within(desk.newsroom.root, file);
    if (found === null) return refused(`no such file in the newsroom: ${file}`, 404);
    const editor = editorFrom(process.env);
    if (editor === null) return refused(NO_EDITOR);
    return open(`${found}:${Math.max(1, line)}:${Math.max(1, column)}`, editor);
  }),
);

const NO_EDITOR =
  'only an editor with a window can be opened from here: set VISUAL to it, such as VISUAL=code, and start again';

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

function open(place: string, editor: string): Promise<Answer> {
  return new Promise((resolve) => {
    const opened: Answer = { json: { done: `opened in ${editor}` } };
    const timer = setTimeout(() => resolve(opened), PATIENCE_MS);
    launchEditor(place, editor, (_file, problem) => {
      clearTimeout(timer);
      resolve(refused(`${editor} could not be opened: ${problem ?? 'it did not start'}. ${NO_EDITOR}`));
    });
  });
}
