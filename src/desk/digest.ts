import { createHash } from 'node:crypto';

/** SHA-256, by which a view names the file that it showed: of its bytes, or its text in UTF-8. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
