import path from 'node:path';
import process from 'node:process';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A path that somebody has given, from the folder in which they gave it: `npm run` goes to another. */
export function givenPath(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? '', file);
}

/**
 * The options of a command. Asked for help it shows how it is used, and ends; so it does, with a failure, for an
 * option that it does not know.
 */
export function commandOptions<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
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
