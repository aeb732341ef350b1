import type { Fault } from './fault.ts';

/** What went wrong with the machine and not with the newsroom, by the system's code. */
const FULL = { what: 'the disk is full', mend: 'make room, and run the command again' };
const SHUT = { what: 'no right to it', mend: 'see who owns it, and who may write: ls -l' };
const OPEN = {
  what: 'too many files are open',
  mend: 'allow more, such as ulimit -n 4096, and run it again',
};
const DISKS = 'put both on one disk, or let dist be a symbolic link';
const MEANINGS: Readonly<Record<string, Pick<Fault, 'what' | 'mend'>>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: SHUT,
  EPERM: SHUT,
  EROFS: { what: 'the disk can only be read', mend: 'mount it so that it can be written' },
  EMFILE: OPEN,
  ENFILE: OPEN,
  EBUSY: {
    what: 'the system holds on to it',
    mend: 'close what uses it, or see whether it is a mount point',
  },
  EXDEV: { what: 'it would have to be moved to another disk', mend: DISKS },
  EIO: { what: 'the disk does not answer as it should', mend: 'look at the disk' },
};

/** SQLite's own, of the caches. */
const OF_SQLITE: Readonly<Record<number, string>> = { 8: 'EACCES', 10: 'EIO', 13: 'ENOSPC', 14: 'EACCES' };

/** A full disk, a missing right and the like as a fault; null for what may be a mistake in a program. */
export function systemFault(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null;
  const meaning = MEANINGS[codeOf(error)];
  if (!meaning) return systemFault(error.cause);
  const file = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const place = { file: file || 'a file of this command', line: 0, column: 0 };
  return { ...place, ...meaning, what: `${meaning.what}: ${error.message}` };
}

/** From the message where an error comes from another thread, which keeps nothing else of it. */
function codeOf(error: Error): string {
  if ('errcode' in error) return OF_SQLITE[Number(error.errcode) & 0xff] ?? '';
  if (error.message.startsWith('database or disk is full')) return 'ENOSPC';
  return /^([A-Z]+): /.exec(error.message)?.[1] ?? ('code' in error ? String(error.code) : '');
}
