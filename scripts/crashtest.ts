import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Desk } from '../src/editions/desk.ts';
import { readDesk, readStories } from '../src/editions/readDesk.ts';
import type { Story } from '../src/editions/story.ts';
import { FaultError, FaultList } from '../src/faults/fault.ts';
import { crashTest, type Verdict } from '../src/mutation/crashTest.ts';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';

/** `npm run crashtest`: puts faults into stories and data, in memory, and lists those that get through. */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    most: { type: 'string', default: '40' },
    editions: { type: 'string', default: '10' },
  },
});
const newsroom = newsroomFromEnvironment();
const faults = new FaultList();
const desk = readDesk(newsroom, faults);
const stories = desk ? readStories(newsroom, desk, faults) : [];
if (!desk || faults.all.length > 0) {
  console.error(new FaultError(faults.all).message);
  process.exit(1);
}

const options = { perOperator: Number(values.most), editions: Number(values.editions) };
const verdicts = stories.flatMap((story) => {
  const text = readFileSync(path.join(newsroom.root, story.file), 'utf8');
  const found = tested(text, story, desk);
  if (!values.json) console.log(report(story.slug, found));
  return found.map((verdict) => ({ story: story.slug, ...verdict }));
});
if (values.json) {
  console.log(
    JSON.stringify(
      verdicts.map(({ story, mutant, outcome, example }) => {
        return { story, operator: mutant.operator, change: mutant.change, outcome, example };
      }),
    ),
  );
}

/** Only a story without faults can be tested: what is refused already would hide what gets through. */
function tested(text: string, story: Story, place: Desk): Verdict[] {
  try {
    return crashTest(text, story, place, options);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function report(story: string, found: readonly Verdict[]): string {
  const rows = [...Map.groupBy(found, ({ mutant }) => mutant.operator)].map(([operator, group]) => {
    const count = (outcome: Verdict['outcome']) =>
      group.filter((verdict) => verdict.outcome === outcome).length;
    const numbers = [count('refused'), count('followed'), count('survived'), count('no effect')];
    return `  ${operator.padEnd(28)}${numbers.map((number) => String(number).padStart(10)).join('')}`;
  });
  const survivors = found.filter(({ outcome }) => outcome === 'survived').map(survivor);
  const head = `${story}\n  ${''.padEnd(28)}${['refused', 'followed', 'survived', 'no effect'].map((word) => word.padStart(10)).join('')}`;
  return [head, ...rows, ...survivors, ''].join('\n');
}

function survivor({ mutant, example }: Verdict): string {
  return `\n  survived: ${mutant.operator}, ${mutant.change}\n    ${example?.edition}: ${example?.before}\n    now: ${example?.after}`;
}
