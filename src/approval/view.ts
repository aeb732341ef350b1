import { startHigh } from '../words/letterCase.ts';
import type { Cause } from './causes.ts';
import { groupScreen } from './groupScreen.ts';
import { helpScreen } from './help.ts';
import { placeOf, printedIn, shortLine } from './place.ts';
import { rowsScreen } from './rowsScreen.ts';
import { type Block, FRAME_ROWS, paginate, type Size, textWidth } from './screen.ts';
import { causeAt, isApproved, type Session } from './session.ts';
import type { ReviewContext } from './storyWordings.ts';
import { type Line, truncate, widthOf } from './terminalText.ts';
import { wordingScreen } from './wordingScreen.ts';

/** A rendered screen, with what key handling needs. */
export interface View {
  readonly lines: readonly Line[];
  readonly pages: number;
  readonly pageOf: (member: number) => number;
}

/** Wordings read so far. */
export interface Progress {
  readonly read: number;
  readonly all: number;
}

export function viewOf(session: Session, size: Size, progress: Progress, review: ReviewContext): View {
  const cause = causeAt(session);
  if (!cause) return { lines: [], pages: 1, pageOf: () => 0 };
  const width = textWidth(size);
  const { pages, pageOf } = paginate(blocksOf(session, cause, width, review), size);
  const page = Math.min(session.page, pages.length - 1);
  const body = pages[page] ?? [];
  const padding = Math.max(0, size.rows - FRAME_ROWS - body.length);
  const keys = keysLine(session, cause, { page, pages: pages.length }, size);
  const lines = [
    ...head(session, cause, progress, size, review),
    [],
    ...body,
    ...Array.from({ length: padding }, (): Line => []),
    [{ text: truncate(session.note, size.columns - 1), as: 'strong' as const }],
    [{ text: truncate(keys, size.columns - 1), as: 'dim' as const }],
  ];
  return { lines, pages: pages.length, pageOf };
}

/** The blocks of the current view. */
function blocksOf(session: Session, cause: Cause, width: number, review: ReviewContext): Block[] {
  const member = cause.members[session.cursor] ?? cause.members[0];
  if (session.view === 'help') return helpScreen(width);
  if (session.view === 'rows') return rowsScreen(member.wording, width);
  return cause.members.length > 1
    ? groupScreen(cause, session, width, review)
    : wordingScreen(cause, width, review);
}

function head(
  session: Session,
  cause: Cause,
  { read, all }: Progress,
  { columns }: Size,
  { story }: ReviewContext,
): Line[] {
  const left = `${story.slug}  screen ${session.at + 1} of ${session.causes.length}`;
  const right = `${read} of ${all} wordings read`;
  const gap = ' '.repeat(Math.max(2, columns - 1 - widthOf(left) - widthOf(right)));
  const state = isApproved(session, cause) ? 'APPROVED  ' : '';
  const [{ wording }] = cause.members;
  const where =
    cause.members.length > 1
      ? `${cause.members.length} wordings with one cause`
      : `${placeOf(wording)}, ${shortLine(wording, story.file)}, ${printedIn(wording)}`;
  return [
    [{ text: truncate(`${left}${gap}${right}`, columns - 1), as: 'dim' }],
    [{ text: truncate(state + startHigh(where), columns - 1), as: 'strong' }],
  ];
}

function keysLine(
  { view, seen }: Session,
  { members }: Cause,
  { page, pages }: { readonly page: number; readonly pages: number },
  { columns }: Size,
): string {
  const turn = pages > 1 ? [`space page ${page + 1}/${pages}`] : [];
  if (view !== 'wording') return [...turn, 'any other key: back to the wording'].join('  ');
  const approve = seen + 1 < pages ? 'a more, then approve' : 'a approve';
  const group = members.length > 1 ? ['x take out', '↑↓ move'] : [];
  const keys = [approve, ...group, 's skip', 'b back', ...turn, 'r editions', '? help', 'q quit'];
  const line = keys.join('  ');
  return widthOf(line) < columns
    ? line
    : keys.map((key) => key.replace(/ (?:editions|help|quit|move|back|skip)$/, '')).join('  ');
}
