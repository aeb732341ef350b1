import path from 'node:path';
import process from 'node:process';
import { FaultList, formatFaults } from '../src/faults/fault.ts';
import { type ChartOffer, chartOffers } from '../src/scaffold/chartOffers.ts';
import { COLUMN_KINDS, type ColumnKind } from '../src/scaffold/columnKinds.ts';
import { applyPlan, type Plan, plannedFiles, planText } from '../src/scaffold/plan.ts';
import { planAreas } from '../src/scaffold/planAreas.ts';
import { planNewsroom } from '../src/scaffold/planNewsroom.ts';
import { planPostcodes } from '../src/scaffold/planPostcodes.ts';
import { planSource } from '../src/scaffold/planSource.ts';
import { planStory } from '../src/scaffold/planStory.ts';
import { shellWord } from '../src/scaffold/shellWord.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions, givenPath } from './commandOptions.ts';

/** `npm run new -- source|areas|postcodes|story|chart|newsroom`: a first version, to be corrected by hand. */

const USAGE = `usage: npm run new -- source <id> <file> [--sheet <name>] [--as <column>=<kind>] [--released 2024-10-08] [--dry-run] [--json]
       npm run new -- areas <file> [--column <name>] [--sheet <name>] [--kind police-force] [--dry-run] [--json]
       npm run new -- postcodes <lookup.csv> [--column <name>] [--dry-run] [--json]
       npm run new -- story <slug> [--table <id>] [--kind police-force] [--headline <text>] [--dry-run] [--json]
       npm run new -- chart <table>[.<column>] [--type line] [--area <slug>] [--json]
       npm run new -- newsroom <folder> [--dry-run] [--json]`;

const { values, positionals, tokens } = commandOptions(USAGE, {
  options: {
    released: { type: 'string' },
    sheet: { type: 'string' },
    as: { type: 'string', multiple: true },
    column: { type: 'string' },
    kind: { type: 'string' },
    table: { type: 'string' },
    headline: { type: 'string' },
    type: { type: 'string' },
    area: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
  tokens: true,
});
const newsroom = commandNewsroom();
const faults = new FaultList();
if (positionals[0] === 'chart' && positionals[1]) offer(positionals[1]);
else await write();

async function write(): Promise<void> {
  const plan = await planned();
  const dry = values['dry-run'];
  if (plan && !dry) applyPlan(plan);
  if (values.json) {
    const report = plan && {
      ok: true,
      dryRun: dry,
      files: plannedFiles(newsroom, plan),
      seen: plan.seen,
      byHand: plan.byHand,
    };
    console.log(JSON.stringify(report ?? { ok: false, faults: faults.all }));
  } else if (plan) console.log(planText(newsroom, plan, dry ? 'planned' : 'written'));
  else console.error(formatFaults(faults.all));
  if (!plan) process.exitCode = 1;
}

/** Prints the charts that suit a table, or the block of the one chosen. */
function offer(of: string): void {
  const offers = chartOffers(newsroom, { of, area: values.area }, faults) ?? [];
  const { type } = values;
  const chosen = type === undefined ? offers : offers.filter((one) => one.type === type);
  const types = offers.map((one) => one.type).join(', ');
  if (chosen.length === 0 && faults.all.length === 0)
    faults.add({
      ...{ file: of, line: 0, column: 0 },
      what: type === undefined ? 'no chart suits it' : `not a chart that suits it: ${type}`,
      ...(offers.length > 0 && { expected: `one of ${types}` }),
    });
  if (faults.all.length > 0) process.exitCode = 1;
  if (values.json)
    console.log(
      JSON.stringify(chosen.length > 0 ? { ok: true, charts: chosen } : { ok: false, faults: faults.all }),
    );
  else if (chosen.length === 0) console.error(formatFaults(faults.all));
  else console.log(type === undefined ? offersText(offers) : chosen[0]?.block);
}

async function planned(): Promise<Plan | null> {
  const [what, id, file] = positionals;
  const { released, sheet, table, column, kind, headline } = values;
  if (what === 'source' && id && file)
    return await planSource(
      newsroom,
      { id, file: givenPath(file), released, sheet, as: corrections(), command },
      faults,
    );
  if (what === 'areas' && id)
    return await planAreas(newsroom, { file: givenPath(id), column, sheet, kind }, faults);
  if (what === 'postcodes' && id) return planPostcodes(newsroom, { file: givenPath(id), column }, faults);
  if (what === 'story' && id)
    return planStory(newsroom, { slug: id, table, kind, headline, command }, faults);
  if (what === 'newsroom' && id)
    return planNewsroom(givenPath(id), path.resolve(import.meta.dirname, '..'), faults);
  console.error(USAGE);
  process.exit(1);
}

/** What `--as` says of columns: `Force=area`. */
function corrections(): Record<string, ColumnKind> {
  const given = (values.as ?? []).map((each) => /^(?<column>.+)=(?<kind>.+)$/.exec(each)?.groups ?? {});
  return Object.fromEntries(
    given.flatMap(({ column = '', kind }) => {
      const known = COLUMN_KINDS.find((each) => each === kind);
      if (known) return [[column, known]];
      const what = `not a kind of column: ${kind ?? 'none'}`;
      const expected = `Column=kind, where kind is one of ${COLUMN_KINDS.join(', ')}`;
      faults.add({ file: '--as', line: 0, column: 0, what, expected });
      return [];
    }),
  );
}

/** This very command, or the same with another name after `source` or `story`. */
function command(name?: string): string {
  const at = tokens.filter(({ kind }) => kind === 'positional')[1]?.index;
  const words = process.argv.slice(2).map((word, index) => (index === at ? (name ?? word) : word));
  return ['npm run new --', ...words.map(shellWord)].join(' ');
}

function offersText(offers: readonly ChartOffer[]): string {
  const width = Math.max(...offers.map(({ type }) => type.length)) + 2;
  const rows = offers.map(({ type, why }) => `${type.padEnd(width)}${why}`);
  return [...rows, '', `then  ${command()} --type ${offers[0]?.type}`].join('\n');
}
