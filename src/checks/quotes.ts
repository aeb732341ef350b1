import type { Fault } from '../faults/fault.ts';
import type { Passage } from '../prose/passage.ts';

const SPEAKER =
  /\b(?:sa(?:id|ys|ying)|t(?:old|ells)|according|add(?:ed|s)|call(?:ed|s|ing)|describ\w+|warn\w*|wr(?:ote|ites|itten)|spoke|claim\w*|insist\w*|argu\w+|put it|report\w*|announc\w*|ask\w*|tweet\w*|post(?:ed|s)|headline\w*|quot\w+|known|dubbed|nam(?:ed|es)|entitled|titled|slogan|campaign\w*|read(?:s|ing)?|promis\w+|pledg\w+|den(?:ied|ies|y)|accus\w+|complain\w*|admit\w*|believ\w+|hail\w*|brand\w*|label\w*|reply|replied|respon\w+|explain\w*|state[sd]?|stating|reckon\w*|think\w*|thought|heard|shout\w*|voic\w+|sign\w*|term\w*|so-called|word\w*|phrase\w*|definition)\b|:\s*“/iu;
const STATISTIC =
  /\p{N}|\b(?:record|highest|lowest|most|fewest|worst|doubl\w+|trebl\w+|tripl\w+|halv\w+|r[io]s(?:e|en|ing)|f[ae]ll(?:en|ing)?|soar\w*|plung\w*|up|down|half|third|quarter|million|thousand|hundred)\b/iu;

/** A quote is never rewritten, and never made: no figure is put into anybody's mouth. */
export function quoteFaults(passages: readonly Passage[]): Omit<Fault, 'edition'>[] {
  return passages.flatMap((passage) => {
    const { kind, file, runs } = passage;
    const made = runs.filter(
      ({ atom, quoted }) => atom && atom.kind !== 'literal' && (quoted || kind === 'quote'),
    );
    const faults = made.map(({ text, line }) => ({
      file,
      line,
      column: 0,
      what: `words put into a quote: ${text}`,
      expected: 'what was said, as it was said',
      mend: 'type the quote, or tell it without quotation marks',
    }));
    return [...faults, ...unspoken(passage)];
  });
}

/** Numbers and claims between quotation marks that nobody is said to have spoken. */
function unspoken({ kind, file, runs }: Passage): Omit<Fault, 'edition'>[] {
  if (kind === 'quote' || kind === 'attribution' || kind === 'chart text') return [];
  const text = runs.map((run) => run.text).join('');
  const quoted = runs.find((run) => run.quoted && run.atom === null && STATISTIC.test(run.text));
  const around = runs.map((run) => (run.quoted ? ' ' : run.text)).join('');
  if (!quoted || SPEAKER.test(around) || SPEAKER.test(`${text.replace(/“[^”]*”/gu, '“')}`)) return [];
  return [
    {
      file,
      line: quoted.line,
      column: 0,
      what: `a statistic between quotation marks that nobody is said to have spoken: ${quoted.text}`,
      expected: 'who said it',
      mend: 'name the speaker, or print a figure',
      warning: true,
    },
  ];
}
