import { counted } from '../../report/phrases.ts';
import type { ShownBranch, ShownGround } from '../branches.ts';
import type { BranchEditions, EditionName } from '../passage.ts';
import { quiet } from './doing.ts';
import { editionLink } from './links.ts';
import { make } from './make.ts';
import { ask, state } from './state.ts';

/** A branch with its count, its grounds and, on demand, the names of the editions that take it. */
export function branchItem(
  { id, line, label, words, isTaken, editions, isNever, grounds }: ShownBranch,
  told: number,
): HTMLElement {
  const count = `taken in ${editions.toLocaleString('en-GB')} of ${counted(told, 'edition')}`;
  const names = make('div', { class: 'desk-names' });
  const details = make('details', { id: `desk-branch-${id}` }, make('summary', {}, count), names);
  details.addEventListener('toggle', () => {
    if (details.open && names.childElementCount === 0) void fill(names, id);
  });
  const kind = isNever ? 'desk-branch desk-never' : isTaken ? 'desk-branch desk-taken' : 'desk-branch';
  const head = [
    make('code', { title: `line ${line}` }, label),
    isTaken ? make('span', { class: 'desk-here' }, 'taken here') : null,
    words === '' ? null : make('span', { class: 'desk-quiet' }, words),
  ];
  return make(
    'li',
    { class: kind },
    make('p', {}, ...head.flatMap((each) => (each ? [each, ' '] : []))),
    ...grounds.map(groundItem),
    isNever ? quiet(`no edition of ${told} takes it`) : details,
  );
}

async function fill(names: HTMLElement, id: string): Promise<void> {
  const { story } = state.get();
  const found = await ask<BranchEditions>(`branch/${story}/?${new URLSearchParams({ id })}`);
  const isFew = found.others.length > 0 && found.others.length < found.taken.length;
  names.replaceChildren(
    ...(isFew
      ? [make('p', {}, 'All but ', ...listed(found.others))]
      : [make('p', {}, ...listed(found.taken))]),
  );
}

function listed(editions: readonly EditionName[]): (Node | string)[] {
  return editions.flatMap(({ slug, name }, index) => [index > 0 ? ', ' : '', editionLink(slug, name, null)]);
}

export function groundItem({ name, what, compared }: ShownGround): HTMLElement {
  return make('p', { class: 'desk-ground' }, make('code', {}, name), ` ${what}: ${compared}`);
}
