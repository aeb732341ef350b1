import { counted, startHigh } from '../../report/phrases.ts';
import type { ShownGround, ShownStatement } from '../branches.ts';
import type { PassageAnswer, ShownAttested, ShownFault } from '../passage.ts';
import type { SourceLine } from '../passageSource.ts';
import { AnsweredElement } from './answered.ts';
import { branchItem } from './branch.ts';
import { doing } from './doing.ts';
import { mendLabel } from './faultItem.ts';
import { make } from './make.ts';
import { type Selection, state } from './state.ts';
import { wordingButtons, wordingSection } from './wording.ts';

/** The selected passage: its source, branches, wording, claims and faults. */
class DeskSource extends AnsweredElement<PassageAnswer> {
  readonly none = 'This edition has no such passage any more.';

  pathFor({ story, edition, passage }: Selection): string | null {
    return passage === null ? null : `passage/${story}/${edition}/${passage}/`;
  }

  show(answer: PassageAnswer | null): void {
    if (!answer) {
      const hint = 'Select a passage of the edition to see its source, its branches and its wording.';
      this.replaceChildren(make('p', { class: 'desk-quiet' }, hint));
      return;
    }
    const { file, line, place } = answer;
    const open = doing(`Open ${file.split('/').at(-1)}${line > 0 ? `:${line}` : ''}`, 'o', {
      action: 'open',
      file,
      line,
    });
    open.id = 'desk-open';
    const { statements, claims, attested } = answer;
    const old = 'The newest text cannot be shown: this is of the text before.';
    const sections = [
      answer.isOld ? make('p', { class: 'desk-bad' }, old) : null,
      make('header', { class: 'desk-part-head' }, make('h2', {}, startHigh(place)), open),
      answer.faults.length > 0 ? faultSection(answer) : null,
      answer.source.length > 0
        ? make('pre', { class: 'desk-lines' }, ...answer.source.map(sourceLine))
        : null,
      statements.length + claims.length > 0 ? branchSection(answer) : null,
      attested.length > 0
        ? section('Said by others', ...attested.map((each) => attestedItem(each, file)))
        : null,
      wordingSection(answer),
      wordingButtons(answer),
    ];
    this.replaceChildren(...sections.filter((each) => each !== null));
  }
}

export function section(title: string, ...children: readonly Node[]): HTMLElement {
  return make('section', { class: 'desk-part' }, make('h3', {}, title), ...children);
}

function sourceLine({ number, isOwn, parts }: SourceLine): HTMLElement {
  const code = make('code', {});
  for (const { is, text, isNever } of parts) {
    const name = [`desk-is-${is}`, isNever ? 'desk-never' : ''].filter(Boolean).join(' ');
    code.append(make('span', { class: name, ...(isNever && { title: 'No edition prints this' }) }, text));
  }
  const names = isOwn ? 'desk-line desk-own' : 'desk-line';
  return make(
    'span',
    { class: names },
    make('span', { class: 'desk-line-number' }, String(number)),
    code,
    '\n',
  );
}

function branchSection({ statements, claims, told, editions }: PassageAnswer): HTMLElement {
  const waiting =
    told < editions
      ? `${told.toLocaleString('en-GB')} of ${counted(editions, 'edition')} written so far`
      : null;
  return section(
    'Branches',
    ...(waiting ? [make('p', { class: 'desk-quiet' }, waiting)] : []),
    ...statements.map((statement) => statementList(statement, told)),
    ...claims.map(({ label, grounds }) =>
      make('div', { class: 'desk-branch' }, make('code', {}, `claim ${label}`), ...grounds.map(groundItem)),
    ),
  );
}

function statementList({ branches }: ShownStatement, told: number): HTMLElement {
  return make(
    'ul',
    { class: 'desk-statement' },
    ...branches.map((branch) => branchItem(branch, told, groundItem)),
  );
}

function groundItem({ name, what, compared }: ShownGround): HTMLElement {
  return make('p', { class: 'desk-ground' }, make('code', {}, name), ` ${what}: ${compared}`);
}

function attestedItem(
  { says, by, date, url, period, release, line, lapsed }: ShownAttested,
  file: string,
): HTMLElement {
  const source = make('a', { href: url, target: '_blank', rel: 'noopener' }, by);
  return make(
    'div',
    { class: 'desk-attested' },
    make('p', {}, `“${says}”`),
    make('p', { class: 'desk-quiet' }, source, `, ${date}; of ${period}, release of ${release}`),
    lapsed === ''
      ? make('p', { class: 'desk-good' }, 'In force.')
      : make('p', { class: 'desk-bad' }, `Lapsed: ${lapsed}.`),
    doing(`Open line ${line}`, '', { action: 'open', file, line }),
  );
}

function faultSection(answer: PassageAnswer): HTMLElement {
  const { faults, editions } = answer;
  const first = faults.find(({ fault }) => fault.edit);
  const items = faults.map((each) => faultItem(each, editions, answer.digest, each === first ? 'm' : ''));
  return section(counted(faults.length, 'fault'), make('ul', { class: 'desk-faults' }, ...items));
}

function faultItem({ fault, editions }: ShownFault, all: number, digest: string, key: string): HTMLElement {
  const { what, expected, mend, rule, file, line, column, edit } = fault;
  const isHere = editions.includes(state.get().edition);
  const where =
    editions.length === 0 || editions.length === all
      ? ''
      : `in ${counted(editions.length, 'edition')}${isHere ? ', this one too' : ', not in this one'}`;
  const more = [rule && `[${rule}]`, where].filter(Boolean).join(' ');
  return make(
    'li',
    { class: fault.warning ? 'desk-warning' : 'desk-fault' },
    make('p', {}, startHigh(what)),
    expected ? make('p', { class: 'desk-quiet' }, `Expected: ${expected}`) : null,
    mend ? make('p', {}, `Mend: ${mend}`) : null,
    more === '' ? null : make('p', { class: 'desk-quiet' }, more),
    make(
      'p',
      { class: 'desk-buttons' },
      edit ? doing(mendLabel(edit), key, { action: 'mend', digest, fault: { line, column, what } }) : null,
      doing(`Open line ${line}`, '', { action: 'open', file, line, column }),
    ),
  );
}

customElements.define('desk-source', DeskSource);
