import { type Cause, type Member, singleCause } from './causes.ts';

/** The state of a reading session. */
export interface Session {
  readonly causes: readonly Cause[];
  /** Index of the current cause; `causes.length` at the end. */
  readonly at: number;
  readonly page: number;
  /** Last page shown of the current cause. */
  readonly seen: number;
  /** Index of the selected group member. */
  readonly cursor: number;
  /** Keys of the members taken out of the group. */
  readonly out: ReadonlySet<string>;
  readonly view: 'wording' | 'rows' | 'help';
  /** Keys of the approved wordings. */
  readonly approved: ReadonlySet<string>;
  /** Message on the last action; '' for none. */
  readonly note: string;
}

export type Command =
  | 'approve'
  | 'skip'
  | 'back'
  | 'take back'
  | 'next page'
  | 'page before'
  | 'up'
  | 'down'
  | 'toggle'
  | 'rows'
  | 'help'
  | 'quit'
  | { readonly toggle: number };

export type Effect =
  | { readonly does: 'approve' | 'take back'; readonly members: readonly Member[] }
  | { readonly does: 'quit' };

export interface Step {
  readonly session: Session;
  readonly effect: Effect | null;
}

export function newSession(causes: readonly Cause[]): Session {
  return { causes, at: 0, ...FRESH, approved: new Set() };
}

const FRESH: Pick<Session, 'page' | 'seen' | 'cursor' | 'out' | 'view' | 'note'> = {
  page: 0,
  seen: 0,
  cursor: 0,
  out: new Set(),
  view: 'wording',
  note: '',
};

export function causeAt({ causes, at }: Session): Cause | null {
  return causes[at] ?? null;
}

export function isApproved({ approved }: Session, { members }: Cause): boolean {
  return members.every(({ wording }) => approved.has(wording.key));
}

/** Page of a group member. */
type PageOf = (member: number) => number;

/** The state after a key. @param pages number of pages of the current view in this terminal */
export function press(session: Session, command: Command, pages: number, pageOf: PageOf = () => 0): Step {
  const cleared: Session = { ...session, note: '' };
  const cause = causeAt(session);
  if (command === 'quit') return { session: cleared, effect: { does: 'quit' } };
  if (!cause) return unchanged(cleared);
  if (command === 'next page') return unchanged(turn(cleared, Math.min(cleared.page + 1, pages - 1)));
  if (command === 'page before') return unchanged(turn(cleared, Math.max(cleared.page - 1, 0)));
  if (cleared.view !== 'wording') return unchanged(leaveView(cleared, command));
  if (command === 'approve') return approve(cleared, cause, pages);
  if (command === 'take back') return takeBack(cleared, cause);
  return unchanged(navigate(cleared, cause, command, pageOf));
}

type Navigation = Exclude<Command, 'quit' | 'next page' | 'page before' | 'approve' | 'take back'>;

/** Keys that only move around or select. */
function navigate(session: Session, cause: Cause, command: Navigation, pageOf: PageOf): Session {
  if (typeof command === 'object') return toggle(session, cause, command.toggle, pageOf);
  switch (command) {
    case 'skip':
      return goTo(session, session.at + 1);
    case 'back':
      return session.at === 0 ? { ...session, note: 'This is the first.' } : goTo(session, session.at - 1);
    case 'up':
      return move(session, cause, -1, pageOf);
    case 'down':
      return move(session, cause, 1, pageOf);
    case 'toggle':
      return toggle(session, cause, session.cursor, pageOf);
    case 'rows':
    case 'help':
      return { ...session, view: command, page: 0 };
  }
}

function unchanged(session: Session): Step {
  return { session, effect: null };
}

function turn(session: Session, page: number): Session {
  const seen = session.view === 'wording' ? Math.max(session.seen, page) : session.seen;
  return { ...session, page, seen };
}

function goTo(session: Session, at: number): Session {
  return { ...session, ...FRESH, at };
}

/** Any key except page turns returns to the wording. */
function leaveView(session: Session, command: Command): Session {
  const view = command === 'help' && session.view !== 'help' ? 'help' : 'wording';
  return { ...session, view, page: 0 };
}

/** Only what was shown can be approved: on an earlier page, turns to the next one instead. */
function approve(session: Session, cause: Cause, pages: number): Step {
  if (isApproved(session, cause)) return unchanged(goTo(session, session.at + 1));
  if (session.seen + 1 < pages) {
    const page = session.seen + 1;
    return unchanged({ ...turn(session, page), note: 'There was more to see. Approve it at its end.' });
  }
  const members = cause.members.filter(({ wording }) => !session.out.has(wording.key));
  const left = cause.members.filter(({ wording }) => session.out.has(wording.key));
  const [first, ...others] = members;
  if (!first) return unchanged({ ...session, note: 'All are taken out: nothing to approve. Skip with s.' });
  const causes = session.causes.toSpliced(
    session.at,
    1,
    { ...cause, members: [first, ...others] },
    ...left.map(singleCause),
  );
  const approved = new Set([...session.approved, ...members.map(({ wording }) => wording.key)]);
  const note = members.length === 1 ? 'Approved.' : `${members.length} wordings approved.`;
  const next = { ...goTo({ ...session, causes, approved }, session.at + 1), note };
  return { session: next, effect: { does: 'approve', members } };
}

function takeBack(session: Session, cause: Cause): Step {
  const members = cause.members.filter(({ wording }) => session.approved.has(wording.key));
  if (members.length === 0) return unchanged({ ...session, note: 'Not approved: nothing to take back.' });
  const gone = new Set(members.map(({ wording }) => wording.key));
  const approved = new Set([...session.approved].filter((key) => !gone.has(key)));
  return {
    session: { ...session, approved, note: 'Taken back: it is unread again.' },
    effect: { does: 'take back', members },
  };
}

function move(session: Session, { members }: Cause, by: number, pageOf: PageOf): Session {
  const cursor = Math.min(members.length - 1, Math.max(0, session.cursor + by));
  return members.length > 1 ? turn({ ...session, cursor }, pageOf(cursor)) : session;
}

function toggle(session: Session, { members }: Cause, place: number, pageOf: PageOf): Session {
  const key = members[place]?.wording.key;
  if (key === undefined || members.length < 2) return session;
  const out = new Set(session.out);
  if (!out.delete(key)) out.add(key);
  return turn({ ...session, cursor: place, out }, pageOf(place));
}
