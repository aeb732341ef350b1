import { counted } from '../../report/phrases.ts';
import type { ReleaseChoices } from '../releaseRoutes.ts';
import type { ReleaseState } from '../releaseRun.ts';
import type { AcceptedRelease } from '../releaseTask.ts';
import { messageOf, quiet } from './doing.ts';
import { make } from './make.ts';
import { releaseAccept, releaseDone, releaseGone } from './releaseAccept.ts';
import { releaseEditions } from './releaseEditions.ts';
import { releaseForm, sayStep } from './releaseForm.ts';
import { releaseContents, releaseReport } from './releaseReport.ts';
import { showTicks } from './releaseTick.ts';
import { showApproved } from './releaseWording.ts';
import { ask, onConnection, onEvent, tell } from './state.ts';
import { tabList } from './tabList.ts';

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
  /** The newest that the server has said; null for no preview, or for one that this page has closed. */
  #state: ReleaseState | null = null;
  #isConnected = true;
  /** Counts questions; an answer to an older one than that which is shown is dropped. */
  #asks = 0;
  #newest = 0;
  #openReport: () => void = () => {};
  #stop: () => void = () => {};

  async connectedCallback(): Promise<void> {
    const bar = make(
      'header',
      { class: 'desk-bar' },
      make('a', { href: '../' }, 'Desk'),
      make('h1', {}, 'Release'),
      document.createElement('desk-keys'),
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
    for (const links of [this.#accept, this.#contents])
      links.addEventListener('click', ({ target }) => {
        if (target instanceof HTMLAnchorElement) this.#openReport();
      });
    const stopHearing = onEvent(({ kind }) => {
      // A server that was started anew says first that everything may have changed.
      if (kind === 'release' || kind === 'changed') void this.#look();
    });
    const stopWatching = onConnection((isConnected) => {
      this.#isConnected = isConnected;
      if (this.#state) this.#show(this.#state);
    });
    this.#stop = () => {
      stopHearing();
      stopWatching();
    };
    try {
      await this.#choose();
      await this.#look();
    } catch (error) {
      this.#say(error);
    }
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  /** What can be previewed now. */
  async #choose(): Promise<ReleaseChoices> {
    const choices = await ask<ReleaseChoices>('release/choices/');
    const form = releaseForm(choices, {
      asked: () => this.#asked(),
      begun: () => this.#look(),
      refused: async () => {
        await this.#look();
        this.#form.open = true;
      },
    });
    this.#form.replaceChildren(make('summary', {}, 'What to preview'), form);
    return choices;
  }

  /** At once, so that no old report stands for the answer. */
  #asked(): void {
    this.#forget();
    this.#shown = null;
    sayStep(this.#form, 'handing it over');
    this.#status.replaceChildren();
    this.#accept.hidden = true;
    this.#contents.hidden = true;
    this.#main.replaceChildren(waiting('handing it over'));
  }

  async #look(): Promise<void> {
    this.#asks += 1;
    const own = this.#asks;
    try {
      const state = await ask<ReleaseState | null>('release/');
      if (own < this.#newest) return;
      this.#newest = own;
      const before = this.#state;
      this.#show(state);
      if (state === null && before !== null && before.is !== 'accepted') await this.#gone(before);
    } catch (error) {
      this.#say(error);
    }
  }

  /** What was shown is nothing to be missed, and what was asked about it until now is of no interest. */
  #forget(): void {
    this.#state = null;
    this.#asks += 1;
    this.#newest = this.#asks;
  }

  /** Of what the files hold now, because the server cannot say what became of it. */
  async #gone({ about }: ReleaseState): Promise<void> {
    this.#put(releaseGone(about, await this.#choose()));
  }

  #show(state: ReleaseState | null): void {
    this.#state = state;
    const step = state?.is === 'planning' ? state.step : null;
    sayStep(this.#form, step);
    const isReady = state?.is === 'ready';
    this.#accept.hidden = !isReady;
    if (isReady)
      this.#accept.replaceChildren(...releaseAccept(state, this.#isConnected, (error) => this.#say(error)));
    const shown = state ? `${state.id} ${state.is}` : '';
    if (shown !== this.#shown) {
      // Not at each step: its button would go from under the pointer.
      this.#status.replaceChildren(...(state ? this.#statusOf(state) : []));
      this.#draw(state);
    }
    this.#shown = shown;
    if (isReady) {
      showTicks(this.#main, state);
      showApproved(this.#main, state);
    }
    if (step !== null) this.#main.replaceChildren(waiting(step));
  }

  #draw(state: ReleaseState | null): void {
    const isReady = state?.is === 'ready';
    const isAskedFor = this.#shown === null && location.search !== '';
    this.#form.open = (state?.is !== 'ready' && state?.is !== 'accepted') || isAskedFor;
    this.#contents.hidden = !isReady;
    this.#main.replaceChildren();
    if (state?.is === 'ready') this.#preview(state);
    if (state?.is === 'accepted') void this.#done(state.accepted);
    if (state === null) this.#main.replaceChildren(quiet(ABOUT));
  }

  #preview(state: Extract<ReleaseState, { is: 'ready' }>): void {
    const { id, result } = state;
    const { report, stories } = result;
    const editions = releaseEditions(id, result);
    const changed = stories.reduce((sum, story) => sum + story.editions.length, 0);
    const views = [
      { id: 'report', name: 'Report', content: releaseReport(state) },
      ...(editions
        ? [{ id: 'editions', name: `Old and new: ${counted(changed, 'edition')}`, content: [editions] }]
        : []),
    ];
    const panels = views.map((view) =>
      make(
        'div',
        { role: 'tabpanel', 'aria-labelledby': `tab-${view.id}`, class: 'release-panel' },
        ...view.content,
      ),
    );
    const open = (chosen: string) => {
      tabs.show(chosen);
      for (const [at, panel] of panels.entries()) panel.hidden = views[at]?.id !== chosen;
    };
    const tabs = tabList('Views', views, open);
    this.#openReport = () => open('report');
    this.#openReport();
    this.#contents.replaceChildren(releaseContents(result));
    this.#main.replaceChildren(
      make('h2', { class: 'release-title' }, `${report.title}: ${report.about}`),
      make('p', { class: 'release-verdict' }, report.verdict),
      ...(editions ? [tabs.element] : []),
      ...panels,
    );
  }

  async #done(accepted: AcceptedRelease): Promise<void> {
    this.#put(releaseDone(accepted));
    // Its source has a newer release now.
    await this.#choose();
  }

  /** In place of a preview, from its heading on. */
  #put(nodes: readonly HTMLElement[]): void {
    this.#main.replaceChildren(...nodes);
    nodes[0]?.focus();
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
      this.#forget();
      tell('release/close/', { id: state.id }).catch((error) => this.#say(error));
    });
    return [shown, close];
  }

  #say(error: unknown): void {
    const words = messageOf(error);
    this.#status.append(make('pre', { class: 'desk-bad' }, words));
  }
}

function waiting(step: string): HTMLElement {
  return make(
    'div',
    { class: 'release-waiting' },
    make('p', { class: 'release-step', role: 'status' }, `Previewing … (${step})`),
    make('progress', { 'aria-label': 'Preview' }),
    quiet('Nothing is written.'),
  );
}

customElements.define('desk-release', DeskRelease);
