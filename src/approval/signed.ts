import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { readPlaces } from '../editions/readData.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Site } from '../newsroom/site.ts';
import { type Approvals, NO_APPROVALS, readApprovals } from '../wordings/approvals.ts';

/** As `unsigned`, by the settings of the newsroom's site. */
export function unsignedSince(newsroom: Newsroom, base: string): readonly Fault[] {
  const faults = new FaultList();
  const places = readPlaces(newsroom, faults);
  return places ? unsigned(newsroom, places.site.approval, base) : faults.all;
}

/**
 * Approvals committed by somebody else than their signer. When the site lists who may approve, each entry
 * that a commit adds must carry its author's name or, if the author is listed, the desk's.
 * @param base checks the commits after this one
 * @throws {Error} git's error, when there is no such commit
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

/** Signers of the entries that a commit adds or changes. */
function addedBy(git: Git, commit: string, file: string): string[] {
  const before = approvalsAt(git, `${commit}^`, file);
  const added = [...approvalsAt(git, commit, file)].filter(([key, { by, on, facts }]) => {
    const known = before.get(key);
    const isSame = known?.by === by && known.on === on;
    return !isSame || [...facts].some(([about, all]) => all.size > (known?.facts.get(about)?.size ?? 0));
  });
  return [...new Set(added.map(([, { by }]) => by))];
}

/** None when the commit has no readable file: the check covers the newest one. */
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
