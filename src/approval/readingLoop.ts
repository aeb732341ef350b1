import type { ApprovedStore } from './approvedStore.ts';
import type { Cause, Member } from './causes.ts';
import { commandOf, type Key } from './keys.ts';
import { type Command, causeAt, type Effect, newSession, press, type Session } from './session.ts';
import type { ReviewContext } from './storyWordings.ts';
import type { Terminal } from './terminal.ts';
import { type Progress, type View, viewOf } from './view.ts';

export interface ReadingOptions {
  readonly causes: readonly Cause[];
  readonly store: ApprovedStore;
  readonly review: ReviewContext;
  /** Number of wordings in the story, and how many were read before. */
  readonly progress: Progress;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** Milliseconds from any origin. */
  readonly now: () => number;
}

/** A new screen ignores `approve` for this long, so that a held key approves only one. */
const DEBOUNCE_MS = 300;

/** A reading session: keys in, screens out, approvals written. */
export class ReadingLoop {
  readonly #options: ReadingOptions;
  readonly #terminal: () => Terminal;
  #session: Session;
  #view: View = { lines: [], pages: 1, pageOf: () => 0 };
  #drawn = 0;

  constructor(options: ReadingOptions, terminal: () => Terminal) {
    this.#options = options;
    this.#terminal = terminal;
    this.#session = newSession(options.causes);
  }

  get approved(): number {
    return this.#session.approved.size;
  }

  /** @returns true at the end @throws {FaultError} when the file can't be read any more */
  key(key: Key): boolean {
    const command = commandOf(key);
    return command !== null && this.#press(command);
  }

  draw(): void {
    const { progress, review, now } = this.#options;
    const terminal = this.#terminal();
    const read = progress.read + this.approved;
    this.#view = viewOf(this.#session, terminal.size(), { ...progress, read }, review);
    terminal.draw(this.#view.lines);
    this.#drawn = now();
  }

  #press(command: Command): boolean {
    const { now } = this.#options;
    if (command === 'approve' && now() - this.#drawn < DEBOUNCE_MS) return false;
    const { session, effect } = press(this.#session, command, this.#view.pages, this.#view.pageOf);
    if (effect?.does === 'quit') return true;
    const merged = effect !== null && this.#apply(effect);
    const note = merged
      ? `${session.note} Somebody else had changed the file: theirs is kept.`
      : session.note;
    this.#session = { ...session, note };
    if (!causeAt(this.#session)) return true;
    this.draw();
    return false;
  }

  /** @returns true when somebody else had changed the file */
  #apply(effect: Effect): boolean {
    const { store, by, on } = this.#options;
    if (effect.does === 'quit') return false;
    if (effect.does === 'take back') return store.takeBack(effect.members.map(({ wording }) => wording.key));
    return store.approve(effect.members.map((member) => approvalOf(member, by, on)));
  }
}

export function approvalOf({ wording: { wording, facts } }: Pick<Member, 'wording'>, by: string, on: string) {
  return { wording, facts, by, on };
}
