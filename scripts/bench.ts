import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bench, formatReport } from '../src/bench/bench.ts';
import { writeReadme } from '../src/bench/writeReadme.ts';

/**
 * `npm run bench`: how long everything takes, beside yardsticks of the same run. `--json` for machines, `--write`
 * puts the results into `src/bench/README.md`.
 */

const { values } = parseArgs({
  options: {
    editions: { type: 'string', default: '1,44,200' },
    rows: { type: 'string', default: '100000,1000000,5000000' },
    quick: { type: 'boolean', default: false },
    png: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const sizes = (list: string) => list.split(',').map(Number);
const editions = sizes(values.quick ? '1,44' : values.editions);
const rows = sizes(values.quick ? '100000' : values.rows);
const report = await bench({ editions, rows, png: values.png }, process.cwd(), (step) =>
  console.error(`${step} …`),
);
console.log(values.json ? JSON.stringify(report, null, 2) : formatReport(report));
if (values.write) writeReadme(path.join(process.cwd(), 'src/bench/README.md'), report);
