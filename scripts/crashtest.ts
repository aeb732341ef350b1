import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readData, readStories } from '../src/editions/readData.ts';
import { FaultError, FaultList } from '../src/faults/fault.ts';
import { type BlindVerdict, blindVerdicts, blindVerdictsOn } from '../src/mutation/blindVerdicts.ts';
import { crashTest, type MutantVerdict } from '../src/mutation/crashTest.ts';
import { blindReport, crashReport } from '../src/mutation/report.ts';
import { ruleOf, type Verdict } from '../src/mutation/verdict.ts';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';
import { commandOptions } from './commandOptions.ts';

/** `npm run crashtest`: puts faults into stories and data, in memory, and lists those that get through. */

const { json, most, editions } = commandOptions(
  'usage: npm run crashtest [-- --most 40 --editions 10 --json]',
  {
    options: {
      json: { type: 'boolean', default: false },
      most: { type: 'string', default: '40' },
      editions: { type: 'string', default: '10' },
    },
  },
).values;

try {
  run();
} catch (error) {
  // Only a story without faults can be tested: what is refused already would hide what gets through.
  if (!(error instanceof FaultError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function run(): void {
  const newsroom = newsroomFromEnvironment();
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  const stories = data ? readStories(newsroom, data, faults) : [];
  if (!data) throw new FaultError(faults.all);
  faults.throwIfAny();
  const options = { perOperator: Number(most), editions: Number(editions) };
  const mutants = stories.map((story) => {
    const text = readFileSync(path.join(newsroom.root, story.file), 'utf8');
    const verdicts = crashTest(text, story, data, options);
    if (!json && verdicts.length > 0) console.log(`${crashReport(story.slug, verdicts)}\n`);
    return [story.slug, verdicts] as const;
  });
  const blind = [...blindVerdicts(), ...blindVerdictsOn(newsroom, stories, data)];
  console.log(json ? JSON.stringify(plain(mutants, blind)) : blindReport(blind));
}

/** For machines. */
function plain(
  mutants: readonly (readonly [story: string, verdicts: readonly MutantVerdict[]])[],
  blind: readonly BlindVerdict[],
): object {
  return {
    mutants: mutants.flatMap(([story, verdicts]) =>
      verdicts.map((verdict) => {
        const { operator, change } = verdict.mutant;
        return { story, operator, change, ...plainVerdict(verdict) };
      }),
    ),
    blind: blind.map((verdict) => ({ group: verdict.group, line: verdict.line, ...plainVerdict(verdict) })),
  };
}

function plainVerdict(verdict: Verdict): object {
  const { outcome, faults, example } = verdict;
  const why = faults.map(({ rule, what, line }) => ({ rule, what, line }));
  return { outcome, rule: ruleOf(verdict), faults: why, example };
}
