import type { Facts } from '../wordings/approvals.ts';
import { attestedLines } from './attestedLines.ts';
import type { Cause, Member } from './causes.ts';
import { evidenceOf } from './evidence.ts';
import { examplesOf } from './examples.ts';
import { figuresOf, figureTitle, ownFacts } from './figures.ts';
import { placeOf, printedIn, shortLine } from './place.ts';
import { causeLines, changeLines } from './reasons.ts';
import { type Block, paragraph } from './screen.ts';
import type { Session } from './session.ts';
import { textSpans, unprovedText } from './spans.ts';
import type { ReviewContext, ShownPrinting } from './storyWordings.ts';
import type { Line } from './terminalText.ts';

/** All wordings of a cause, any of which can be taken out. */
export function groupScreen(
  cause: Cause,
  { cursor, out }: Pick<Session, 'cursor' | 'out'>,
  width: number,
  review: ReviewContext,
): Block[] {
  const members = cause.members.map((member, i): Block => {
    const isOut = out.has(member.wording.key);
    return {
      member: i,
      lines: [
        ...headLine(member, i, { isOut, isAt: i === cursor }, width, review),
        ...memberLines(member, cause, width, review),
      ],
    };
  });
  return [{ lines: causeLines(cause, width, review) }, ...members];
}

function headLine(
  { wording }: Member,
  place: number,
  { isOut, isAt }: { readonly isOut: boolean; readonly isAt: boolean },
  width: number,
  { story }: ReviewContext,
): Line[] {
  const line = shortLine(wording, story.file);
  const text = `${isAt ? '> ' : ''}${place + 1} [${isOut ? ' ' : 'x'}] ${placeOf(wording)}, ${line}, ${printedIn(wording)}`;
  return paragraph([{ text, as: isAt ? 'strong' : 'dim' }], width, isAt ? 0 : 2, 8);
}

const INDENT = 8;

function memberLines(member: Member, { kind }: Cause, width: number, review: ReviewContext): Line[] {
  const { wording } = member;
  const printing = examplesOf(wording, review)[0]?.printing;
  if (!printing) return [];
  const indent = (lines: readonly Line[]): Line[] =>
    lines.map((line) => [{ text: ' '.repeat(INDENT - 2) }, ...line]);
  const inner = width - INDENT + 2;
  const shown =
    kind === 'words'
      ? changeLines(member, inner, review)
      : textSpans(printing, review, undefined).flatMap((spans) => paragraph(spans, inner));
  const others = wording.wording.with.filter(
    (line) => kind === 'other texts' || /^(?:link to|photo) /.test(line),
  );
  const words = unprovedText(printing, review);
  return indent([
    ...shown,
    ...others.flatMap((line) => paragraph([{ text: line.replace(/^link to /, ''), as: 'dim' }], inner)),
    ...(kind === 'facts' ? evidenceLines(printing, printing.told.unshown, inner, review) : []),
    ...(kind === 'claims' ? evidenceLines(printing, printing.told.facts, inner, review) : []),
    ...(kind === 'claims' ? attestedLines(wording, inner) : []),
    ...words.flatMap((each) => paragraph([{ text: `not proved: ${each}`, as: 'unproved' }], inner)),
  ]);
}

/** `Eastmere, burglaries recorded: fell 2 per cent from 480`, for the edition shown. */
function evidenceLines(printing: ShownPrinting, facts: Facts, width: number, review: ReviewContext): Line[] {
  return figuresOf(printing, review).flatMap((figure) => {
    const said = evidenceOf(figure.series, ownFacts(figure, facts), figure.context);
    const text = `${printing.edition.area.name}, ${figureTitle(figure.name, review)}: ${said.join('; ')}`;
    return said.length > 0 ? paragraph([{ text, as: 'dim' }], width, 2, 4) : [];
  });
}
