import path from 'node:path';
import process from 'node:process';
import { bench, formatReport } from '../src/bench/bench.ts';
import { writeReadme } from '../src/bench/writeReadme.ts';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm run bench`: how long everything takes, beside yardsticks of the same run. `--write` puts the
 * results into `src/bench/README.md`.
 */

const USAGE = `usage: npm run bench [-- --quick | --editions 1,44,200 --rows 100000,1000000,5000000] [--png]
    --write                     put the results into src/bench/README.md
    --json                      the results for machines`;

const { values } = commandOptions(USAGE, {
  options: {
    editions: { type: 'string', default: '1,44,200' },
    rows: { type: 'string', default: '100000,1000000,5000000' },
    cluster: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    png: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const sizes = (list: string) => list.split(',').filter(Boolean).map(Number);
const editions = sizes(values.quick ? '1,44' : values.editions);
const rows = sizes(values.quick ? '100000' : values.rows);
const report = await bench(
  { editions, rows, cluster: sizes(values.cluster), png: values.png },
  process.cwd(),
  (step) => console.error(`${step} …`),
);
console.log(values.json ? JSON.stringify(report, null, 2) : formatReport(report));
if (values.write) writeReadme(path.join(process.cwd(), 'src/bench/README.md'), report);
