import { refreshText } from '../refresh/refreshText.ts';
import { cutMarkdown } from '../report/cutMarkdown.ts';
import { formatMarkdown } from '../report/formatMarkdown.ts';
import { counted } from '../report/phrases.ts';
import type { Settled, Settlement } from './settleReleases.ts';

/**
 * What a workflow needs of a settlement, as files that a shell can read: `outputs` (`accepted=yes`), `message` of
 * the commit, `held` (a line for each, with tabs), and for each source its report, as a comment and whole.
 */
export function settlementFiles(settlement: Settlement): Readonly<Record<string, string>> {
  const { accepted, held } = settlement;
  const reports = [...accepted, ...held].flatMap(({ source, report }): [string, string][] => {
    const whole = formatMarkdown(refreshText(report));
    const where = `\`whole/${source}.md\` of the artifact \`release\` of this run`;
    return [
      [`${source}.md`, cutMarkdown(whole, where)],
      [`whole/${source}.md`, whole],
      [`${source}.json`, `${JSON.stringify(report, null, 2)}\n`],
    ];
  });
  return {
    outputs: `accepted=${yes(accepted)}\nheld=${yes(held)}\n`,
    message: message(settlement),
    held: held.map((one) => `${[one.branch, one.source, one.file, one.target].join('\t')}\n`).join(''),
    ...Object.fromEntries(reports),
  };
}

function yes(settled: readonly Settled[]): string {
  return settled.length > 0 ? 'yes' : 'no';
}

function message({ accepted, released }: Settlement): string {
  const names = accepted.map(({ source }) => source).join(', ');
  const stories = accepted.flatMap(({ report }) => report.stories);
  const editions = stories.reduce((sum, { changed }) => sum + changed.length, 0);
  return `Release of ${released}: ${names}\n\n${counted(editions, 'edition')} changed. Accepted by itself: nothing in doubt, and nothing unread.\n`;
}

/** The same for people. */
export function settlementText({ accepted, held, released }: Settlement): string {
  const lines = [
    ...accepted.map(({ source }) => `${source}  release of ${released}: accepted, and may be published`),
    ...held.map(({ source, file, report }) => {
      const reasons = report.because.map((reason) => `\n    because   ${reason}`).join('');
      return `${source}  held: ${file}${reasons}`;
    }),
  ];
  return lines.length > 0 ? lines.join('\n\n') : 'nothing new';
}
