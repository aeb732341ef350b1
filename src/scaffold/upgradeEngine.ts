import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** Why an engine was not upgraded, and what to do about it. */
export class UpgradeError extends Error {
  constructor(what: string, mend: string) {
    super(`${what}\n    mend      ${mend}`);
    this.name = 'UpgradeError';
  }
}

export interface Upgrade {
  /** Tags or short commits. */
  readonly from: string;
  readonly to: string;
  /** False where the newer engine finds a fault. */
  readonly ok: boolean;
}

/**
 * Brings a newsroom's engine, a git submodule of its repository, to another version. Builds the site with the old
 * engine first, so that every difference in print comes from the new one.
 * @param engine its folder
 * @param wanted a tag, branch or commit; the newest tag if not given
 * @throws {UpgradeError} with the engine as it was, or half-installed if the message says so
 */
export function upgradeEngine(newsroom: Newsroom, engine: string, wanted: string | undefined): Upgrade {
  const at = engineAt(engine);
  if (newsroom.root === engine)
    throw new UpgradeError('this newsroom is the engine’s own', 'git pull && npm ci');
  if (at.git('status', '--porcelain', '--untracked-files=no') !== '')
    throw new UpgradeError(
      'the engine has changes of its own',
      `commit or undo them: git -C ${engine} status`,
    );
  at.git('fetch', '--quiet', '--tags', 'origin');
  const target = wanted ?? at.git('tag', '--list', 'v*', '--sort=-v:refname').split('\n')[0];
  const to = target ? at.commit(`origin/${target}`) || at.commit(target) : '';
  if (to === '')
    throw new UpgradeError(
      target ? `no such version of the engine: ${target}` : 'the engine has no tag v*',
      `git -C ${engine} ls-remote origin`,
    );
  if (wanted === undefined && at.isAncestor(to, 'HEAD') && to !== at.commit('HEAD'))
    throw new UpgradeError(
      `the engine is past its newest version: ${at.named('HEAD')}`,
      `name the version to go back to: npm run upgrade -- ${target}`,
    );
  if (!at.npm('run', '--silent', 'build'))
    throw new UpgradeError('the site does not build with the engine that it has', 'see above');
  const from = at.named('HEAD');
  at.git('checkout', '--quiet', '--detach', to);
  if (!at.npm('ci'))
    throw new UpgradeError('the packages of the newer engine could not be installed', GO_BACK);
  return { from, to: at.named('HEAD'), ok: at.npm('run', '--silent', 'check', '--', '--changes') };
}

/** From the newsroom's folder. */
export const GO_BACK = 'git submodule update engine && npm --prefix engine ci && npm run build';

/** Commands in the engine's folder. */
function engineAt(engine: string) {
  // Without the engine's own programs: `npm ci` removes them, Node included, while it runs.
  const PATH = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(path.join(engine, 'node_modules')))
    .join(path.delimiter);
  const options = { cwd: engine, env: { ...process.env, PATH } };
  const run = (...args: string[]) => spawnSync('git', args, { ...options, encoding: 'utf8' });
  const git = (...args: string[]) => {
    const { status, stdout, stderr, error } = run(...args);
    if (status !== 0)
      throw new UpgradeError(`git ${args.join(' ')}: ${error?.message ?? stderr}`, 'see above');
    return stdout.trim();
  };
  return {
    git,
    /** Its full hash; '' if there is none. */
    commit: (name: string) => run('rev-parse', '--verify', '--quiet', `${name}^{commit}`).stdout.trim(),
    isAncestor: (one: string, other: string) => run('merge-base', '--is-ancestor', one, other).status === 0,
    named: (name: string) => git('describe', '--tags', '--always', name),
    /** Passes its output through. @returns whether it succeeded */
    npm: (...args: string[]) => spawnSync('npm', args, { ...options, stdio: 'inherit' }).status === 0,
  };
}
