import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { approvedFile } from '../editions/readStory.ts';
import { temporaryNewsroom, writeNewsroomFiles } from '../test/temporaryNewsroom.ts';
import { approvedYaml } from '../wordings/approvedYaml.ts';
import { unsigned } from './signed.ts';

const APPROVAL = { required: true, by: ['Ana Lima', 'Ben Oak'], desk: 'Data desk' };

/** A git repository with one commit per author, each with approvals by these signers. */
function committed(...commits: readonly (readonly [author: string, signers: readonly string[]])[]) {
  const newsroom = temporaryNewsroom({ 'content/site.yaml': '' });
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: newsroom.root, encoding: 'utf8' });
  git('init', '--quiet');
  git('config', 'user.email', 'desk@example.org');
  const commit = (author: string) => {
    git('add', '-A');
    git('-c', `user.name=${author}`, 'commit', '--quiet', '--allow-empty', '--message', 'Approve');
  };
  commit('Somebody');
  const base = git('rev-parse', 'HEAD').trim();
  const file = approvedFile(newsroom, 'bees').slice(newsroom.root.length + 1);
  for (const [author, signers] of commits) {
    const entries = signers.map((by, i) => {
      const wording = { in: 'paragraph' as const, text: `Sentence ${i}.`, when: [], with: [] };
      return { wording, facts: new Map(), by, on: '2024-05-06' };
    });
    writeNewsroomFiles(newsroom.root, { [file]: approvedYaml(entries) });
    commit(author);
  }
  return unsigned(newsroom, APPROVAL, base).map(({ what }) => what.split(' in ')[0]);
}

it('takes approvals that their reader has committed, or one of the desk', () => {
  expect(
    committed(['Ana Lima', ['Ana Lima', 'Data desk']], ['Ben Oak', ['Ana Lima', 'Data desk', 'Ben Oak']]),
  ).toEqual([]);
});

it('names those that somebody else has committed', () => {
  expect(committed(['Ben Oak', ['Ana Lima']])).toEqual(['approved by Ana Lima, committed by Ben Oak']);
  expect(committed(['Carl Elm', ['Carl Elm', 'Data desk']])).toEqual([
    'approved by Carl Elm, committed by Carl Elm',
    'approved by Data desk, committed by Carl Elm',
  ]);
});

it('looks only at what a commit adds', () => {
  expect(
    committed(['Ana Lima', ['Ana Lima']], ['Carl Elm', ['Ana Lima']], ['Carl Elm', ['Ana Lima', 'Ben Oak']]),
  ).toEqual(['approved by Ben Oak, committed by Carl Elm']);
});
