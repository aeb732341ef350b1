import { setFlagsFromString } from 'node:v8';

/** Of the two young generations of a thread, in megabytes. */
function setYoung(least: number, most: number): void {
  setFlagsFromString(`--min-semi-space-size=${least}`);
  setFlagsFromString(`--max-semi-space-size=${most}`);
}

/**
 * Has V8 take less memory than it would on a machine with much of it, in the threads that are started from
 * here on: each keeps two young generations of 16 MB instead of up to 64, from the start, as growing to that
 * size takes time. For the first thread it is too late when a script runs: package.json has the same flags for it.
 */
export function keepHeapsSmall(): void {
  setYoung(16, 16);
}

/** From so many editions on memory is dearer than time. */
const MANY = 3000;

/**
 * Has young generations stay below 8 MB, and the old ones grow by no more than half of what is in use: a tenth
 * less memory for a tenth more of processor, without which ten thousand editions would not come near to
 * fitting into a gigabyte.
 */
export function keepHeapsTight(editions: number): void {
  if (editions <= MANY) return;
  setYoung(1, 8);
  setFlagsFromString('--heap-growing-percent=50');
}
