import { execFileSync } from 'node:child_process';
import type { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Site } from '../newsroom/site.ts';

/** Sources of the approver's name, in order: `--by`, the site's desk, git. Never made up. */
export interface SignerChoice {
  /** From `--by`. */
  readonly by: string | undefined;
  readonly approval: Site['approval'];
  /** '' when git has no name. */
  readonly gitName: () => string;
}

/** @returns null, with a fault, when there is no name or it may not approve */
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

/** The same, with git's name in the newsroom's folder. */
export function signerIn(
  { root }: Pick<Newsroom, 'root'>,
  choice: Omit<SignerChoice, 'gitName'>,
  story: string,
  faults: FaultList,
): string | null {
  return signerOf({ ...choice, gitName: () => gitUserName(root) }, story, faults);
}

/** git's `user.name` in a folder; '' when there is none. */
function gitUserName(folder: string): string {
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
