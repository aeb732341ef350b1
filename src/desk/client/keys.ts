import { startHigh, startLow } from '../../words/letterCase.ts';
import type { Approved } from '../approveRoutes.ts';
import type { Conflict } from '../conflicts.ts';
import type { EditionAnswer } from '../editionRoute.ts';
import type { TotalAnswer } from '../totalRoute.ts';
import { approve } from './approve.ts';
import { askAbout } from './conflict.ts';
import { doing } from './doing.ts';
import { areKeysOn, showKeySheet } from './keySheet.ts';
import { type DeskKey, keyMeant, type Step } from './keyTable.ts';
import { make } from './make.ts';
import { buttonOf, focus, move } from './onPage.ts';
import { ask, Refused, state, tell } from './state.ts';

/** What was asked for by a button anywhere on the page. */
interface Wanted {
  readonly action: string;
  readonly [detail: string]: unknown;
}

/** What was done is told so long. */
const SAID_MS = 12_000;

/** What has just come into view is not approved by a key that was meant for what stood there before. */
const GLANCE_MS = 300;

/** Keys and buttons are one way: each announces `desk-do`, which is done here and told in a live region. */
class DeskKeys extends HTMLElement {
  readonly #said = make('p', { role: 'status', class: 'desk-said' });
  #doing: Promise<void> = Promise.resolve();
  #changed = 0;
  #silence = 0;

  connectedCallback(): void {
    const sheet = make('button', { type: 'button', 'data-key': '?' }, 'Keys');
    sheet.addEventListener('click', showKeySheet);
    this.replaceChildren(
      this.#said,
      doing('Undo', 'u', { action: 'undo' }),
      doing('Redo', 'r', { action: 'redo' }),
      sheet,
    );
    document.addEventListener('keydown', (event) => this.#pressed(event), { capture: true });
    document.addEventListener('desk-do', (event) => {
      if (event instanceof CustomEvent) this.#queue(event.detail);
    });
    state.listen(() => this.#glance());
  }

  #glance(): void {
    this.#changed = performance.now();
  }

  #pressed(event: KeyboardEvent): void {
    const meant = areKeysOn() ? keyMeant(event) : null;
    if (!meant || (meant.key === 'a' && performance.now() - this.#changed < GLANCE_MS)) return;
    event.preventDefault();
    if (meant.step) void this.#step(meant.step);
    else this.#click(meant);
  }

  #click({ key, says }: DeskKey): void {
    const button = buttonOf(key);
    if (button) button.click();
    else this.#say(`Nothing here for ${key}: ${startLow(says)}.`);
  }

  async #step(step: Step): Promise<void> {
    if (step === 'keys') showKeySheet();
    else if (step === 'editions') focus('desk-edition input');
    else if (step === 'grid') focus('desk-grid');
    else if (step === 'tabs') focus('desk-tabs [role="tab"][tabindex="0"], desk-tabs button');
    else if (step === 'next' || step === 'previous') move(step === 'next' ? 1 : -1, () => true);
    else await this.#moveToRead(step === 'next to read' ? 1 : -1);
  }

  /** To the next passage that is unread or has a fault, and on to the next edition that has one. */
  async #moveToRead(by: 1 | -1): Promise<void> {
    const { story, edition } = state.get();
    if (edition === '') return this.#say('Only a story’s page has passages.');
    const wanted = new Set(await toRead(story, edition));
    if (move(by, (index) => wanted.has(index))) return;
    if (by < 0) this.#say('Nothing above is unread or has a fault.');
    else if (!(await this.#moveOn(story, edition)))
      this.#say('Nothing else in this story is unread or has a fault.');
  }

  /** @returns false where no other edition has anything to read or to mend */
  async #moveOn(story: string, edition: string): Promise<boolean> {
    const { editions, left } = await ask<TotalAnswer>(`total/${story}/`);
    const at = editions.indexOf(edition);
    for (const slug of [...editions.slice(at + 1), ...editions.slice(0, at)]) {
      if (!left.includes(slug)) continue;
      const [passage = null] = await toRead(story, slug);
      state.set({ edition: slug, passage });
      return true;
    }
    return false;
  }

  /** One after the other: what is said last is of what was asked for last. */
  #queue(wanted: Wanted): void {
    this.#doing = this.#doing.then(() => this.#do(wanted));
  }

  async #do(wanted: Wanted): Promise<void> {
    try {
      await this.#doNow(wanted);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error instanceof Refused && error.status === 409 && isConflict(error.answer))
        await this.#settle(error.answer);
      else this.#say(`Not done: ${error.message}`);
    }
  }

  async #doNow({ action, ...detail }: Wanted): Promise<void> {
    const { story } = state.get();
    switch (action) {
      case 'approve':
        return this.#approve(detail);
      case 'back':
        return this.#tellApproved(await tell<Approved>('takeback/', { story, keys: [detail['key']] }));
      case 'skip':
      case 'next to read':
        return this.#moveToRead(1);
      default: {
        const { done } = await tell<Done>(`${action}/`, action === 'mend' ? { story, ...detail } : detail);
        const before = { undo: 'Undone: ', redo: 'Done again: ' }[action];
        const more = action === 'open' || action === 'undo' ? '' : ' u to undo.';
        this.#say(`${before ? before + done : startHigh(done)}.${more}`);
      }
    }
  }

  async #approve({ key, digest }: Readonly<Record<string, unknown>>): Promise<void> {
    const answer = await approve({ story: state.get().story, wordings: [{ key, digest }] });
    this.#glance();
    this.#tellApproved(answer);
    if (answer.left !== 0) await this.#moveToRead(1);
  }

  #tellApproved({ done, left }: Approved): void {
    this.#say(`${startHigh(done)}. ${left === 0 ? 'All is read' : `${left} left`}. u to undo.`);
  }

  /** Both texts are shown, and nothing is written over another's unless that is chosen. */
  async #settle(conflict: Conflict): Promise<void> {
    const keepsOurs = await askAbout(conflict);
    if (!keepsOurs) return this.#say(`Nothing was written: ${conflict.file} is as it was on disk.`);
    await this.#do({ action: 'keep', id: conflict.id });
  }

  #say(text: string): void {
    this.#said.textContent = text;
    clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => this.#said.replaceChildren(), SAID_MS);
  }
}

interface Done {
  readonly done: string;
}

/** Indices of the passages of an edition that are unread or have a fault. */
async function toRead(story: string, edition: string): Promise<number[]> {
  const { passages, faults } = await ask<EditionAnswer>(`edition/${story}/${edition}/`);
  const faulty = new Set(faults.map(({ passage }) => passage));
  return passages.flatMap(({ isUnread }, index) => (isUnread || faulty.has(index) ? index : []));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isConflict(answer: unknown): answer is Conflict {
  return isObject(answer) && 'theirs' in answer;
}

customElements.define('desk-keys', DeskKeys);
