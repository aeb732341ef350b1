import path from 'node:path';
import process from 'node:process';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { plainOutput } from './plainOutput.ts';

/** Resolves a path argument from the user's folder: `npm run` changes it. */
export function givenPath(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? '', file);
}

/** Whether a text is a day of the calendar: `2025-07-24`. */
export function isDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

/**
 * Parses the options of a command. Prints its usage and exits for `--help`, and with status 1 for an unknown option.
 */
export function commandOptions<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  plainOutput();
  if (process.argv.slice(2).some((each) => each === '--help' || each === '-h')) {
    console.log(usage);
    process.exit();
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exit(1);
  }
}
