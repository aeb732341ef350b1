import type { CheckReport, StoryReport } from './checkReport.ts';
import { counted } from './phrases.ts';
import { printedEntry } from './printedChanges.ts';
import { type Entry, faultEntry, type Report, type Section, section } from './section.ts';
import { unreadEntry } from './unreadEntry.ts';

/** A check as a report. */
export function checkText(report: CheckReport): Report {
  const { stories, warnings, faults, unread, printed } = report;
  const counts = [
    counted(stories.length, 'story', 'stories'),
    counted(report.editions, 'edition'),
    counted(faults.length, 'fault'),
    counted(warnings.length, 'warning'),
    counted(unread.length, 'unread wording'),
    ...(printed ? [counted(printed.length, 'printed change')] : []),
  ];
  return {
    title: 'Check',
    about: '',
    sections: [
      ...stories.flatMap(storySections),
      ...section('To read by eye', warnings.map(faultEntry), { tone: 'look', layout: 'sentences' }),
      ...section('Faults', faults.map(faultEntry), { tone: 'fault', layout: 'sentences' }),
      // `npm run approve` shows all of them, with their evidence.
      ...section('Wordings that nobody has read yet', few(unread.map(unreadEntry), 10), { tone: 'look' }),
      ...section('Prints differently from the built site', few((printed ?? []).map(printedEntry), 20), {
        tone: 'look',
        layout: 'sentences',
      }),
    ],
    verdict: counts.join(', '),
  };
}

function storySections({ story, editions, branches, alike, leads }: StoryReport): Section[] {
  const width = Math.max(0, ...branches.map(({ label }) => Math.min(label.length, 60)));
  const taken = branches.map(({ line, label, editions: count }): Entry => {
    const said = count === 0 ? 'never taken' : `${count} of ${editions}`;
    return { label: `line ${String(line).padStart(3)}  ${label.slice(0, 60).padEnd(width)}  ${said}` };
  });
  const groups = alike.map((names): Entry => {
    const more = names.length > 4 ? ` and ${names.length - 4} more` : '';
    return { label: `${names.slice(0, 4).join(', ')}${more}` };
  });
  const news = leads.slice(0, 5).map(({ area, reasons, sentence }): Entry => {
    return { label: `${area} (${reasons.join('; ')})`, lines: [sentence] };
  });
  return [
    {
      title: `${story}: ${counted(editions, 'edition')}`,
      isHead: true,
      tone: 'news',
      layout: 'values',
      most: 0,
      entries: [],
    },
    ...section('Branches, and in how many editions each is taken', taken),
    ...section('Editions that read alike but for names and figures', groups),
    ...section('Leads', news),
  ];
}

function few(entries: readonly Entry[], most: number): Entry[] {
  const more = entries.length - most;
  return [...entries.slice(0, most), ...(more > 0 ? [{ label: `and ${more} more` }] : [])];
}
