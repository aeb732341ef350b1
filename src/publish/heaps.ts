import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 take less memory than it would on a machine with much of it, in this thread and those that it starts:
 * each keeps three young generations of up to 8 MB, and an old one that grows by half and not by several times
 * what is in use. Ten thousand editions then fit into a gigabyte, for a twentieth more of processor.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString('--max-semi-space-size=8');
  setFlagsFromString('--heap-growing-percent=50');
}
