import type { ReleaseChoices } from '../releaseRoutes.ts';
import type { ReleaseState } from '../releaseRun.ts';
import { make } from './make.ts';
import { releaseAccept, releaseDone } from './releaseAccept.ts';
import { releaseEditions } from './releaseEditions.ts';
import { releaseForm } from './releaseForm.ts';
import { releaseContents, releaseReport } from './releaseReport.ts';
import { ask, onEvent, tell } from './state.ts';

/** A release, from its file to the done report. */
class DeskRelease extends HTMLElement {
  readonly #form = make('details', { class: 'release-form', open: true });
  readonly #status = make('div', { class: 'release-status', role: 'status' });
  readonly #accept = make('section', { 'aria-label': 'Accept', hidden: true });
  readonly #contents = make('nav', { 'aria-label': 'Contents', hidden: true });
  readonly #main = make('div', { class: 'release-main' });
  /** What is shown, so that nothing is drawn again under a reader's eyes. */
  #shown = '';
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
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#form.open = state === null || state.is === 'failed';
    this.#contents.hidden = !isReady;
    this.#main.replaceChildren();
    if (state?.is === 'ready') {
      const { result } = state;
      this.#contents.replaceChildren(...releaseContents(result));
      this.#main.replaceChildren(
        make('h2', { class: 'release-title' }, `${result.report.title}: ${result.report.about}`),
        make('p', { class: 'release-verdict' }, result.report.verdict),
        ...releaseReport(state.id, result),
        ...releaseEditions(state.id, result),
      );
    }
    if (state?.is === 'accepted') this.#main.replaceChildren(...releaseDone(state.accepted));
  }

  #statusOf(state: ReleaseState): Node[] {
    const { about } = state;
    const what =
      about.kind === 'refresh'
        ? `${about.source}, released ${about.released}: ${about.file}`
        : `Made-up next releases of ${about.story}`;
    const shown = make('p', { class: 'release-about' }, what);
    if (state.is === 'accepted') return [shown];
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
