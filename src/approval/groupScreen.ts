import type { Facts } from '../wordings/approvals.ts';
import { attestedLines } from './attestedLines.ts';
import type { Cause, Member } from './causes.ts';
import { evidenceOf } from './evidence.ts';
import { examplesOf } from './examples.ts';
import { figuresOf, figureTitle } from './figures.ts';
import type { Line } from './line.ts';
import { placeOf, printedIn, shortLine } from './place.ts';
import { causeLines, changeLines } from './reasons.ts';
import { type Block, paragraph } from './screen.ts';
import type { Session } from './session.ts';
import { textSpans, unprovedText } from './spans.ts';
import type { Printed, Surroundings } from './storyWordings.ts';

/** All wordings of one cause, any of which can be taken out. */
export function groupScreen(
  cause: Cause,
  { cursor, out }: Pick<Session, 'cursor' | 'out'>,
  width: number,
  surroundings: Surroundings,
): Block[] {
  const members = cause.members.map((member, i): Block => {
    const isOut = out.has(member.wording.key);
    return {
      member: i,
      lines: [
        ...headLine(member, i, { isOut, isAt: i === cursor }, width, surroundings),
        ...memberLines(member, cause, width, surroundings),
      ],
    };
  });
  return [{ lines: causeLines(cause, width, surroundings) }, ...members];
}

function headLine(
  { wording }: Member,
  place: number,
  { isOut, isAt }: { readonly isOut: boolean; readonly isAt: boolean },
  width: number,
  { story }: Surroundings,
): Line[] {
  const line = shortLine(wording, story.file);
  const text = `${isAt ? '> ' : ''}${place + 1} [${isOut ? ' ' : 'x'}] ${placeOf(wording)}, ${line}, ${printedIn(wording)}`;
  return paragraph([{ text, as: isAt ? 'strong' : 'dim' }], width, isAt ? 0 : 2, 8);
}

const INDENT = 8;

function memberLines(member: Member, { kind }: Cause, width: number, surroundings: Surroundings): Line[] {
  const { wording } = member;
  const printing = examplesOf(wording, surroundings)[0]?.printing;
  if (!printing) return [];
  const indent = (lines: readonly Line[]): Line[] =>
    lines.map((line) => [{ text: ' '.repeat(INDENT - 2) }, ...line]);
  const inner = width - INDENT + 2;
  const shown =
    kind === 'words'
      ? changeLines(member, inner, surroundings)
      : textSpans(printing, surroundings, undefined).flatMap((spans) => paragraph(spans, inner));
  const others = wording.wording.with.filter(
    (line) => kind === 'other texts' || /^(?:link to|photo) /.test(line),
  );
  const words = unprovedText(printing, surroundings);
  return indent([
    ...shown,
    ...others.flatMap((line) => paragraph([{ text: line.replace(/^link to /, ''), as: 'dim' }], inner)),
    ...(kind === 'facts' ? evidenceLines(printing, printing.told.unshown, inner, surroundings) : []),
    ...(kind === 'claims' ? evidenceLines(printing, printing.told.facts, inner, surroundings) : []),
    ...(kind === 'claims' ? attestedLines(wording, inner) : []),
    ...words.flatMap((each) => paragraph([{ text: `not proved: ${each}`, as: 'unproved' }], inner)),
  ]);
}

/** `Eastmere, burglaries recorded: fell 2 per cent from 480`, in the edition that is shown. */
function evidenceLines(printing: Printed, facts: Facts, width: number, surroundings: Surroundings): Line[] {
  return figuresOf(printing, surroundings).flatMap(({ name, series }) => {
    const said = evidenceOf(series, facts.get(name) ?? new Set(), surroundings.context);
    const text = `${printing.edition.area.name}, ${figureTitle(name, surroundings)}: ${said.join('; ')}`;
    return said.length > 0 ? paragraph([{ text, as: 'dim' }], width, 2, 4) : [];
  });
}
