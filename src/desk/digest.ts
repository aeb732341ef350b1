import { createHash } from 'node:crypto';

/** By which a view names the file that it showed. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
