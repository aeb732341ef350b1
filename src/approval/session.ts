import { alone, type Cause, type Member } from './causes.ts';

/** Where a reader stands. */
export interface Session {
  readonly causes: readonly Cause[];
  /** Of the cause that is shown; as many as there are causes at the end. */
  readonly at: number;
  readonly page: number;
  /** The last of its pages that was shown. */
  readonly seen: number;
  /** The member of a group that keys are about. */
  readonly cursor: number;
  /** Keys of members that were taken out. */
  readonly out: ReadonlySet<string>;
  readonly view: 'wording' | 'rows' | 'help';
  /** Keys of wordings that were approved. */
  readonly approved: ReadonlySet<string>;
  /** What has just happened; '' where nothing has. */
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

/** On which page a member of a group stands. */
type PageOf = (member: number) => number;

/**
 * What a key does.
 * @param pages how many the view that is shown takes in this terminal
 */
export function press(session: Session, command: Command, pages: number, pageOf: PageOf = () => 0): Step {
  const still: Session = { ...session, note: '' };
  const cause = causeAt(session);
  if (command === 'quit') return { session: still, effect: { does: 'quit' } };
  if (!cause) return plain(still);
  if (command === 'next page') return plain(turn(still, Math.min(still.page + 1, pages - 1)));
  if (command === 'page before') return plain(turn(still, Math.max(still.page - 1, 0)));
  if (still.view !== 'wording') return plain(leaveView(still, command));
  if (command === 'approve') return approve(still, cause, pages);
  if (command === 'take back') return takeBack(still, cause);
  return plain(went(still, cause, command, pageOf));
}

type Going = Exclude<Command, 'quit' | 'next page' | 'page before' | 'approve' | 'take back'>;

/** Keys that approve nothing. */
function went(session: Session, cause: Cause, command: Going, pageOf: PageOf): Session {
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

function plain(session: Session): Step {
  return { session, effect: null };
}

function turn(session: Session, page: number): Session {
  const seen = session.view === 'wording' ? Math.max(session.seen, page) : session.seen;
  return { ...session, page, seen };
}

function goTo(session: Session, at: number): Session {
  return { ...session, ...FRESH, at };
}

/** Any key but those that turn pages leads back to the wording. */
function leaveView(session: Session, command: Command): Session {
  const view = command === 'help' && session.view !== 'help' ? 'help' : 'wording';
  return { ...session, view, page: 0 };
}

/** Only what was shown can be approved: while there is another page, the key turns to it. */
function approve(session: Session, cause: Cause, pages: number): Step {
  if (isApproved(session, cause)) return plain(goTo(session, session.at + 1));
  if (session.seen + 1 < pages) {
    const page = session.seen + 1;
    return plain({ ...turn(session, page), note: 'There was more to see. Approve it at its end.' });
  }
  const members = cause.members.filter(({ wording }) => !session.out.has(wording.key));
  const left = cause.members.filter(({ wording }) => session.out.has(wording.key));
  const [first, ...others] = members;
  if (!first) return plain({ ...session, note: 'All are taken out: nothing to approve. Skip with s.' });
  const causes = session.causes.toSpliced(
    session.at,
    1,
    { ...cause, members: [first, ...others] },
    ...left.map(alone),
  );
  const approved = new Set([...session.approved, ...members.map(({ wording }) => wording.key)]);
  const note = members.length === 1 ? 'Approved.' : `${members.length} wordings approved.`;
  const next = { ...goTo({ ...session, causes, approved }, session.at + 1), note };
  return { session: next, effect: { does: 'approve', members } };
}

function takeBack(session: Session, cause: Cause): Step {
  const members = cause.members.filter(({ wording }) => session.approved.has(wording.key));
  if (members.length === 0) return plain({ ...session, note: 'Not approved: nothing to take back.' });
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
