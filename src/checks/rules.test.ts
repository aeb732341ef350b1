import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from './rules.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TABLES = [path.join(ROOT, 'src/checks/README.md'), path.join(ROOT, 'content/RULES.md')];
const BETWEEN = /(<!-- rules -->\n)[\s\S]*?(<!-- \/rules -->)/u;
const COMMAND = 'UPDATE=1 npx vitest run src/checks/rules.test.ts';

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/(?<!`)\{[{%].*?[%}]\}(?!`)/gu, '`$&`');
const rows = Object.entries(RULES).map(
  ([name, { refuses, why, mend }]) => `| \`${name}\` | ${cell(refuses)} | ${cell(why)} | ${cell(mend)} |\n`,
);
const table = `| rule | refuses | why | what to do |\n|---|---|---|---|\n${rows.join('')}`;

describe('the rules', () => {
  it.each(TABLES)('stand in %s', (file) => {
    const text = readFileSync(file, 'utf8');
    const written = text.replace(BETWEEN, (_, open: string, close: string) => `${open}${table}${close}`);
    if (process.env['UPDATE']) writeFileSync(file, written);
    expect(process.env['UPDATE'] ? written : text, `write it with ${COMMAND}`).toBe(written);
  });

  it('have names of small letters', () => {
    expect(Object.keys(RULES).filter((name) => !/^[a-z]+(?:-[a-z]+)*$/u.test(name))).toEqual([]);
  });
});
