import { formatFault } from '../faults/fault.ts';
import { counted } from '../report/phrases.ts';
import { wordingText } from '../wordings/unreadText.ts';
import type { Cause } from './nextReleases.ts';
import { NO_CHANGE } from './nextReleases.ts';
import type { FutureBranch, FutureFault, FutureWording, Rehearsal } from './rehearsal.ts';

/** The rehearsal as a terminal report; what stops the build comes first. */
export function formatRehearsal({ faults, unread, firstTaken, neverTaken, ...rehearsal }: Rehearsal): string {
  const parts: string[] = [];
  const rare = faults.filter(isUnprecedented);
  const likely = faults.filter((each) => !isUnprecedented(each));
  if (likely.length > 0) {
    parts.push('What would stop the build on release day', ...likely.map(formatFutureFault));
  }
  if (rare.length > 0) {
    const title =
      'What would stop it if these figures were what they never have been: missing, provisional, revised, counted anew';
    parts.push([title, '', ...rare.map(formatRareFault)].join('\n'));
  }
  if (unread.length > 0) {
    const command = `npm run approve -- ${rehearsal.story} --rehearsed`;
    parts.push(`What nobody has read of it: ${command}`, ...unread.map(formatWording));
  }
  if (firstTaken.length > 0) {
    parts.push(
      ['Branches that would be taken for the first time', '', ...firstTaken.map(formatBranch)].join('\n'),
    );
  }
  if (neverTaken.length > 0) {
    const lines = neverTaken.map(({ line, label }) => `  line ${String(line).padStart(3)}  ${label}`);
    parts.push(['Branches that no rehearsed release takes', '', ...lines].join('\n'));
  }
  const counts = [
    counted(rehearsal.releases, 'made-up release'),
    counted(rehearsal.editions, 'edition told', 'editions told'),
    counted(likely.length, 'fault to come', 'faults to come'),
    ...(rare.length > 0 ? [counted(rare.length, 'rarer one')] : []),
    counted(unread.length, 'unread wording to come', 'unread wordings to come'),
  ];
  return [...parts, `${rehearsal.story}: ${counts.join(', ')}`].join('\n\n');
}

function isUnprecedented({ causes }: FutureFault): boolean {
  return causes.every((cause) => cause.isUnprecedented);
}

/** Short: there are many, with one mend or another like it. */
function formatRareFault({ fault, causes }: FutureFault): string {
  const { line, column, what, mend = '' } = fault;
  const place = column > 0 ? `${line}:${column}` : `${line}`;
  return `  ${place.padEnd(8)}${what}\n          mend      ${mend}\n          cause     ${formatCauses(causes)}`;
}

function formatFutureFault({ fault, causes, editions, sentence }: FutureFault): string {
  const { edition = '', ...bare } = fault;
  const example = sentence !== null && !fault.what.includes(sentence) ? `${edition}: ${sentence}` : edition;
  return [
    formatFault(bare),
    `    cause     ${formatCauses(causes)}`,
    `    example   ${example}`,
    `    editions  ${editions.length}`,
  ].join('\n');
}

function formatWording({ unread, causes }: FutureWording): string {
  return `${wordingText(unread)}\n    cause     ${formatCauses(causes)}`;
}

function formatBranch({ line, label, causes, editions }: FutureBranch): string {
  const where = counted(editions.length, 'edition');
  return `  line ${String(line).padStart(3)}  ${label}\n            in ${where}, by ${formatCauses(causes)}`;
}

/** `thefts.rate: zero, tie; any release of fires`. */
export function formatCauses(causes: readonly Cause[]): string {
  const byColumn = Map.groupBy(causes, ({ table, column }) =>
    column === null ? table : `${table}.${column}`,
  );
  const parts = [...byColumn].map(([name, own]) => {
    const changes = own.map(({ change }) => change).join(', ');
    return own.every(({ column, change }) => column === null && change === NO_CHANGE)
      ? `any release of ${name}`
      : `${name}: ${changes}`;
  });
  return parts.join('; ');
}
