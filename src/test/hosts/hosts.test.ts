import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../runCommand.ts';
import { WIDTHS } from './host.ts';
import { HOSTS } from './hosts.ts';

const README = path.join(PROJECT, 'src/outputs/embeds/README.md');

it('are listed in the README of embeds, with what becomes of an embed there', () => {
  const rows = HOSTS.map(
    ({ name, runs, takes, outcome }) => `| ${name} | ${runs} | ${takes} | ${outcome.words} |`,
  );
  const table = ['| host | whose code runs | takes | outcome |', '|---|---|---|---|', ...rows].join('\n');
  const text = readFileSync(README, 'utf8');
  expect(text).toContain(table);
  expect(text).toContain(`at ${WIDTHS.slice(0, -1).join(', ')} and ${WIDTHS.at(-1)} px`);
});
