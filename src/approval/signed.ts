import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { readPlaces } from '../editions/readData.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Site } from '../newsroom/site.ts';
import { type Approvals, NO_APPROVALS, readApprovals } from '../wordings/approvals.ts';

/** Those of a newsroom, by what its site says. */
export function unsignedSince(newsroom: Newsroom, base: string): readonly Fault[] {
  const faults = new FaultList();
  const places = readPlaces(newsroom, faults);
  return places ? unsigned(newsroom, places.site.approval, base) : faults.all;
}

/**
 * Approvals that were not committed by whoever they name. Where the site says who may approve, each entry that a
 * commit adds has to bear its author's name, or the desk's where its author is one of those named.
 * @param base the commit since which they are looked at
 * @throws {Error} with what git says, where there is no such commit
 */
export function unsigned(newsroom: Newsroom, { by, desk }: Site['approval'], base: string): Fault[] {
  if (!by) return [];
  const git = gitIn(newsroom.root);
  const commits = git(
    'log',
    '--reverse',
    '--no-merges',
    '--format=%H %an',
    `${base}..HEAD`,
    '--',
    'content/stories',
  );
  return commits.split('\n').flatMap((line) => {
    const [commit = '', ...words] = line.split(' ');
    const author = words.join(' ');
    const mayBe = by.includes(author) ? [author, ...(desk === undefined ? [] : [desk])] : [];
    return changedFiles(git, commit).flatMap((file) =>
      addedBy(git, commit, file)
        .filter((signer) => !mayBe.includes(signer))
        .map((signer) => fault(file, signer, author, commit)),
    );
  });
}

type Git = (...args: readonly string[]) => string;

function gitIn(folder: string): Git {
  return (...args) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

function changedFiles(git: Git, commit: string): string[] {
  if (commit === '') return [];
  const names = git('diff-tree', '--no-commit-id', '--name-only', '--relative', '-r', '--root', commit);
  return [...new Set(names.split('\n'))].filter((file) => path.basename(file) === 'approved.yaml');
}

/** Who signs the entries of a file that a commit adds or changes, each once. */
function addedBy(git: Git, commit: string, file: string): string[] {
  const before = approvalsAt(git, `${commit}^`, file);
  const added = [...approvalsAt(git, commit, file)].filter(([key, { by, on, facts }]) => {
    const known = before.get(key);
    const isSame = known?.by === by && known.on === on;
    return !isSame || [...facts].some(([about, all]) => all.size > (known?.facts.get(about)?.size ?? 0));
  });
  return [...new Set(added.map(([, { by }]) => by))];
}

/** None where the commit has no such file, or one that can't be read: a check says so of the newest. */
function approvalsAt(git: Git, commit: string, file: string): Approvals {
  try {
    return readApprovals(git('show', `${commit}:./${file}`), file, new FaultList());
  } catch {
    return NO_APPROVALS;
  }
}

function fault(file: string, signer: string, author: string, commit: string): Fault {
  return {
    file,
    line: 0,
    column: 0,
    rule: 'approval-signed',
    what: `approved by ${signer}, committed by ${author} in ${commit.slice(0, 10)}`,
    expected: 'approvals that whoever read the wordings has committed, of those who may approve',
    mend: 'have the reader commit them, or name the reader under approval: by: in content/site.yaml',
  };
}
