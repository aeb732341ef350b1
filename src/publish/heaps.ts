import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 take less memory than it would on a machine with much of it, in the threads that are started from
 * here on: each keeps two young generations of up to 8 MB instead of 64, which costs nothing that can be
 * measured. For the first thread it is too late when a script runs: package.json has the same flag for it.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString('--max-semi-space-size=8');
}

/** From so many editions on memory is dearer than time. */
const MANY = 3000;

/**
 * Has the old generations grow by no more than half of what is in use: a tenth less memory for a fifteenth more
 * of processor, without which ten thousand editions would not come near to fitting into a gigabyte.
 */
export function keepHeapsTight(editions: number): void {
  if (editions > MANY) setFlagsFromString('--heap-growing-percent=50');
}
