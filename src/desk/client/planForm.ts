import type { Planned, PlanView } from '../newPlan.ts';
import type { Guesses } from '../wanted.ts';
import { messageOf } from './doing.ts';
import { type Field, faultWords } from './field.ts';
import { make } from './make.ts';
import { Refused, tell } from './state.ts';
import type { UploadField } from './uploadField.ts';

interface Settings {
  readonly what: 'story' | 'source' | 'areas';
  /** Named as the server knows them. Nothing is planned while the first is empty. */
  readonly fields: readonly (Field | UploadField)[];
  /** What is wanted besides what stands in the fields. */
  readonly more?: () => object;
  /** Shows what was found in a file, in place of what the plan says was seen. */
  readonly show?: (guesses: Guesses) => void;
  /** Where to go on, once all is written. */
  readonly next: (plan: PlanView) => readonly (Node | string)[];
}

/** A form that shows at each change what it would write, and writes just that. */
export class PlanForm {
  readonly element: HTMLFormElement;
  readonly #settings: Settings;
  readonly #status = make('p', { role: 'status' });
  readonly #plan = make('div', { class: 'new-plan' });
  readonly #write = make('button', { type: 'submit', disabled: true }, 'Write');
  #asked = 0;
  #digest: string | null = null;
  #timer = 0;

  constructor(settings: Settings, ...above: readonly Node[]) {
    this.#settings = settings;
    const rows = settings.fields.map(({ row }) => row);
    const foot = make('div', { class: 'new-foot' }, this.#write, this.#status);
    this.element = make('form', { class: 'new-form' }, ...rows, foot, ...above, this.#plan);
    this.element.addEventListener('input', () => this.changed());
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send(this.#digest);
    });
  }

  /** Plans anew, once nothing has changed for a moment. */
  changed(): void {
    this.#digest = null;
    this.#write.disabled = true;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#send(null), 300);
  }

  /** @param write digest of the plan to write; null to see the plan */
  async #send(write: string | null): Promise<void> {
    const { what, fields, more } = this.#settings;
    this.#asked += 1;
    const asked = this.#asked;
    if (!fields[0]?.value) return this.#say('');
    this.#say(write === null ? 'Looking…' : 'Writing…');
    try {
      const given = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
      const answer = await tell<Planned>('new/plan/', { what, ...given, ...more?.(), write });
      if (asked === this.#asked) this.#show(answer);
    } catch (error) {
      if (asked !== this.#asked) return;
      if (error instanceof Refused && error.status === 409) this.#show(error.answer as Planned);
      this.#say(messageOf(error), true);
    }
  }

  #say(words: string, isBad = false): void {
    this.#status.textContent = words;
    this.#status.classList.toggle('desk-bad', isBad);
  }

  #show({ faults, plan, written, guesses }: Planned): void {
    const { fields, show, next } = this.#settings;
    for (const field of fields) field.blame(faults);
    const named = new Set(fields.map(({ name }) => name));
    const others = faults.filter(({ field }) => field === null || !named.has(field));
    if (guesses) show?.(guesses);
    this.#digest = written ? null : (plan?.digest ?? null);
    this.#write.disabled = this.#digest === null;
    this.#say(
      written ? 'Written.' : plan ? 'Nothing is written yet.' : 'Not yet: see above what is missing.',
      !plan && others.length > 0,
    );
    if (written && plan) this.#status.append(' ', ...next(plan), ' ', ...plan.files.flatMap(openButton));
    this.#plan.replaceChildren(
      ...others.map(faultWords),
      ...(plan ? planNodes(show ? { ...plan, seen: [] } : plan, written) : []),
    );
  }
}

/** Opens what was written in the reporter's editor. */
function openButton({ path, text }: PlanView['files'][number]): Node[] {
  if (text === null) return [];
  const button = make('button', { type: 'button' }, `Open ${path}`);
  button.addEventListener('click', () => {
    tell('open/', { file: path }).catch((error: Error) => button.replaceWith(error.message));
  });
  return [button];
}

function planNodes({ files, seen, byHand }: PlanView, written: boolean): Node[] {
  return [
    ...section('What it is about', seen),
    ...section('Left for you to do', byHand),
    make('h3', {}, written ? 'Written' : 'Would be written'),
    ...files.map(({ path, text }) =>
      text === null
        ? make('p', {}, make('code', {}, path), ', the file as it is')
        : make(
            'details',
            { open: true },
            make('summary', {}, make('code', {}, path)),
            make('pre', { tabindex: 0 }, text),
          ),
    ),
  ];
}

function section(heading: string, lines: readonly string[]): Node[] {
  if (lines.length === 0) return [];
  return [make('h3', {}, heading), make('ul', {}, ...lines.map((line) => make('li', {}, line)))];
}
