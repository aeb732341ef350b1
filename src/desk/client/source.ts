import { counted } from '../../report/phrases.ts';
import { startHigh } from '../../words/letterCase.ts';
import type { ShownStatement } from '../branches.ts';
import type { PassageAnswer, ShownAttested, ShownFault } from '../passage.ts';
import type { SourceLine } from '../passageSource.ts';
import { AnsweredElement } from './answered.ts';
import { branchItem, groundItem } from './branch.ts';
import { doing, quiet } from './doing.ts';
import { faultItem } from './faultItem.ts';
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
      this.replaceChildren(quiet(hint));
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

function section(title: string, ...children: readonly Node[]): HTMLElement {
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
    ...(waiting ? [quiet(waiting)] : []),
    ...statements.map((statement) => statementList(statement, told)),
    ...claims.map(({ label, grounds }) =>
      make('div', { class: 'desk-branch' }, make('code', {}, `claim ${label}`), ...grounds.map(groundItem)),
    ),
  );
}

function statementList({ branches }: ShownStatement, told: number): HTMLElement {
  return make('ul', { class: 'desk-statement' }, ...branches.map((branch) => branchItem(branch, told)));
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
  const { faults, editions, digest } = answer;
  const first = faults.find(({ fault }) => fault.edit);
  const items = faults.map((each) =>
    faultItem(each.fault, { digest, key: each === first ? 'm' : '', where: whereOf(each, editions) }),
  );
  return section(counted(faults.length, 'fault'), make('ul', { class: 'desk-faults' }, ...items));
}

/** In which editions a fault is; '' for all of them. */
function whereOf({ editions }: ShownFault, all: number): string {
  if (editions.length === 0 || editions.length === all) return '';
  const isHere = editions.includes(state.get().edition);
  return `in ${counted(editions.length, 'edition')}${isHere ? ', this one too' : ', not in this one'}`;
}

customElements.define('desk-source', DeskSource);
