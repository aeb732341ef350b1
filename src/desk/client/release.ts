import { counted } from '../../report/phrases.ts';
import type { ReleaseChoices } from '../releaseRoutes.ts';
import type { ReleaseState } from '../releaseRun.ts';
import type { AcceptedRelease } from '../releaseTask.ts';
import { make } from './make.ts';
import { releaseAccept, releaseDone, unreadText } from './releaseAccept.ts';
import { releaseEditions } from './releaseEditions.ts';
import { releaseForm } from './releaseForm.ts';
import { releaseContents, releaseReport } from './releaseReport.ts';
import { releaseTabs } from './releaseTabs.ts';
import { ask, onEvent, tell } from './state.ts';

const ABOUT =
  'A preview shows what new figures would change in every edition, and writes nothing. It is made beside the rest of the desk, in some seconds.';

/** A release, from its file to the done report. */
class DeskRelease extends HTMLElement {
  readonly #form = make('details', { class: 'release-form', open: true });
  readonly #status = make('div', { class: 'release-status', role: 'status' });
  readonly #accept = make('section', { 'aria-label': 'Accept', hidden: true });
  readonly #contents = make('nav', { 'aria-label': 'Contents', hidden: true });
  readonly #main = make('div', { class: 'release-main' });
  /** What is shown, so that nothing is drawn again under a reader's eyes. */
  #shown: string | null = null;
  #stop: () => void = () => {};

  async connectedCallback(): Promise<void> {
    const bar = make(
      'header',
      { class: 'desk-bar' },
      make('a', { href: '../' }, 'Desk'),
      make('h1', {}, 'Release'),
    );
    const side = make(
      'div',
      { class: 'release-side' },
      this.#form,
      this.#status,
      this.#accept,
      this.#contents,
    );
    this.replaceChildren(bar, make('main', { class: 'release-layout' }, side, this.#main));
    // An approval is one wording less to read.
    this.addEventListener('release-read', () => this.#count());
    this.#stop = onEvent(({ kind }) => {
      if (kind === 'release') void this.#look();
    });
    try {
      const choices = await ask<ReleaseChoices>('release/choices/');
      this.#form.replaceChildren(make('summary', {}, 'What to preview'), releaseForm(choices));
      await this.#look();
    } catch (error) {
      this.#say(error);
    }
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  async #look(): Promise<void> {
    try {
      this.#show(await ask<ReleaseState | null>('release/'));
    } catch (error) {
      this.#say(error);
    }
  }

  #show(state: ReleaseState | null): void {
    this.#status.replaceChildren(...(state ? this.#statusOf(state) : []));
    const isReady = state?.is === 'ready';
    this.#accept.hidden = !isReady;
    if (isReady) this.#accept.replaceChildren(...releaseAccept(state, (error) => this.#say(error)));
    const shown = state ? `${state.id} ${state.is}` : '';
    if (shown !== this.#shown) this.#draw(state);
    this.#shown = shown;
    this.#count();
  }

  #draw(state: ReleaseState | null): void {
    const isReady = state?.is === 'ready';
    const isAskedFor = this.#shown === null && location.search !== '';
    this.#form.open = state === null || state.is === 'failed' || isAskedFor;
    this.#contents.hidden = !isReady;
    this.#main.replaceChildren();
    if (state?.is === 'ready') this.#preview(state);
    if (state?.is === 'accepted') this.#done(state.accepted);
    if (state === null) this.#main.replaceChildren(make('p', { class: 'desk-quiet' }, ABOUT));
  }

  #preview({ id, result }: Extract<ReleaseState, { is: 'ready' }>): void {
    const { report, stories } = result;
    const editions = releaseEditions(id, result);
    const changed = stories.reduce((sum, story) => sum + story.editions.length, 0);
    const tabs = releaseTabs([
      ['Report', releaseReport(id, result)],
      ...(editions ? [[`Old and new: ${counted(changed, 'edition')}`, [editions]] as const] : []),
    ]);
    const contents = releaseContents(result);
    contents.addEventListener('click', () => tabs.open(0));
    this.#contents.replaceChildren(contents);
    this.#main.replaceChildren(
      make('h2', { class: 'release-title' }, `${report.title}: ${report.about}`),
      make('p', { class: 'release-verdict' }, report.verdict),
      ...(editions ? [tabs.list] : []),
      ...tabs.panels,
    );
  }

  #done(accepted: AcceptedRelease): void {
    const [heading, ...rest] = releaseDone(accepted);
    this.#main.replaceChildren(...(heading ? [heading, ...rest] : []));
    heading?.focus();
  }

  #count(): void {
    const left = this.querySelectorAll('.release-wording:not(.is-read)').length;
    for (const place of this.querySelectorAll('.release-unread')) place.textContent = unreadText(left);
  }

  #statusOf(state: ReleaseState): Node[] {
    const { about } = state;
    const what =
      about.kind === 'refresh'
        ? `${about.source}, released ${about.released}: ${about.file}`
        : `Made-up next releases of ${about.story}`;
    const shown = make('p', { class: 'release-about' }, what);
    if (state.is === 'failed') return [shown, make('pre', { class: 'desk-bad' }, state.error)];
    const close = make(
      'button',
      { type: 'button' },
      state.is === 'planning' ? 'Cancel' : 'Close this preview',
    );
    close.addEventListener('click', () => {
      tell('release/close/', { id: state.id }).catch((error) => this.#say(error));
    });
    const step = state.is === 'planning' ? [make('p', { class: 'release-step' }, `${state.step} …`)] : [];
    return [shown, ...step, close];
  }

  #say(error: unknown): void {
    const words = error instanceof Error ? error.message : String(error);
    this.#status.append(make('pre', { class: 'desk-bad' }, words));
  }
}

customElements.define('desk-release', DeskRelease);
