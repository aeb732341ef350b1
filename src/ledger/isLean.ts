import type { Site } from '../newsroom/site.ts';
import type { LedgerEntries } from './ledger.ts';

/**
 * Whether a story's editions do with few files. A story that was entered in the ledger with all of them keeps them:
 * other sites may show any.
 */
export function isLean(
  { site, ledger }: { readonly site: Site; readonly ledger?: LedgerEntries | null | undefined },
  story: string,
): boolean {
  const known = ledger?.stories[story];
  return site.files === 'lean' && (known === undefined || known.files === 'lean');
}
