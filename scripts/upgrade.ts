import path from 'node:path';
import process from 'node:process';
import { GO_BACK, UpgradeError, upgradeEngine } from '../src/scaffold/upgradeEngine.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions } from './commandOptions.ts';

/** `npm run upgrade [-- v0.2.0]`: a newer engine for a newsroom in a repository of its own, and what it prints differently. */

const [wanted] = commandOptions('usage: npm run upgrade [-- <tag, branch or commit>]', {
  options: {},
  allowPositionals: true,
}).positionals;

try {
  const engine = path.resolve(import.meta.dirname, '..');
  const { from, to, ok } = upgradeEngine(commandNewsroom(), engine, wanted);
  console.log(`
engine      ${from} → ${to}
to keep it  npm run build && git add engine && git commit
to go back  ${GO_BACK}`);
  if (!ok) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UpgradeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
