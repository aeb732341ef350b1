import { execFileSync } from 'node:child_process';
import type { FaultList } from '../faults/fault.ts';
import type { Site } from '../newsroom/site.ts';

/** By whom wordings are approved: `--by`, else the site's desk, else whom git knows. Nobody is ever made up. */
export interface SignerChoice {
  /** What `--by` says; undefined where it is not given. */
  readonly by: string | undefined;
  readonly approval: Site['approval'];
  /** '' where git knows nobody. */
  readonly gitName: () => string;
}

/** @returns null, with a fault, where nobody can sign, or whoever would may not */
export function signerOf(
  { by, approval, gitName }: SignerChoice,
  story: string,
  faults: FaultList,
): string | null {
  const at = { file: 'content/site.yaml', line: 0, column: 0 };
  const name = (by ?? approval.desk ?? gitName()).replaceAll(/\s+/g, ' ').trim();
  if (name === '' || /\p{Cc}/u.test(name)) {
    faults.add({
      ...at,
      what: 'nobody to approve wordings',
      expected: 'the name of whoever reads them',
      mend: `npm run approve -- ${story} --by "A Name"; or approval: { desk: … } in content/site.yaml; or git config user.name`,
    });
    return null;
  }
  if (approval.by && name !== approval.desk && !approval.by.includes(name)) {
    faults.add({
      ...at,
      what: `may not approve wordings: ${name}`,
      expected: `one of ${approval.by.join(', ')}`,
      mend: 'name who reads with --by; who may approve stands under approval: by: in content/site.yaml',
    });
    return null;
  }
  return name;
}

/** git's `user.name` in a folder; '' where there is none, or no git. */
export function gitUserName(folder: string): string {
  try {
    return execFileSync('git', ['config', 'user.name'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
