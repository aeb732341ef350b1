import { counted } from '../../report/phrases.ts';
import { COLUMN_KINDS } from '../../scaffold/columnKinds.ts';
import type { Choices } from '../newChoices.ts';
import type { Guesses } from '../wanted.ts';
import { Field } from './field.ts';
import { make, tableOf } from './make.ts';
import { PlanForm } from './planForm.ts';
import { ruleWords } from './ruleWords.ts';
import { UploadField } from './uploadField.ts';

export function newSource(_choices: Choices, query: URLSearchParams): HTMLElement {
  /** The name of the file that was chosen, until another is written in its place. */
  let proposed = '';
  /** By the name of a column, what it is after all. */
  let as: Record<string, string> = {};
  const file = new UploadField(query.get('upload'), (kept) => {
    as = {};
    if (!kept) {
      guesses.replaceChildren();
      sheet.offer([]);
      sheet.row.hidden = true;
    } else if (['', proposed].includes(id.control.value)) {
      proposed = kept.id;
      id.control.value = proposed;
    }
    form.changed();
  });
  const id = new Field(
    'id',
    'Name',
    make('input', { autocomplete: 'off', spellcheck: 'false' }),
    'Of its folder: lifeboats',
  );
  const sheet = new Field(
    'sheet',
    'Sheet',
    make('select'),
    'The one with the longest table, unless you choose another',
  );
  const released = new Field(
    'released',
    'Published on',
    make('input', { type: 'date' }),
    'By its publisher. Left empty, the date in the name of the file',
  );
  sheet.row.hidden = true;
  const guesses = make('section', { 'aria-label': 'Guesses' });
  const form: PlanForm = new PlanForm(
    {
      what: 'source',
      fields: [file, id, sheet, released],
      more: () => ({ as }),
      show: (found) => {
        sheet.row.hidden = found.sheets.length < 2;
        sheet.offer(
          found.sheets.map((name) => [name, name]),
          'the longest table',
        );
        const focused = document.activeElement?.id ?? '';
        guesses.replaceChildren(...guessNodes(found, as));
        if (focused !== '') document.getElementById(focused)?.focus();
        if (found.areas.unknown.length > 0 || found.areas.known === 0)
          guesses.append(areasLink({ upload: file.value, id: id.value, sheet: sheet.value }));
      },
      next: ({ files }) => [`Fill in what is empty in ${files[0]?.path}, then write its recipe.`],
    },
    guesses,
  );
  id.control.value = query.get('id') ?? '';
  if (file.value) form.changed();
  return form.element;
}

/** Where rows are made for areas that the newsroom does not know. */
function areasLink(given: Readonly<Record<string, string | null | undefined>>): HTMLElement {
  const query = new URLSearchParams({ what: 'areas' });
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  return make('p', {}, make('a', { href: `?${query}` }, 'Add areas from this file'));
}

/** @param as takes note of what is chosen, before the form is asked again */
function guessNodes(guesses: Guesses, as: Record<string, string>): Node[] {
  const { rows, blankRows, columns, wide, markers, areas, sheet, seen, unsure } = guesses;
  const from = sheet === null ? '' : `, from the sheet ${sheet}`;
  const blank = blankRows > 0 ? `, and ${counted(blankRows, 'blank row')} that it leaves out` : '';
  const unknown = areas.unknown.map(({ name, near }) => (near === null ? name : `${name} (is it ${near}?)`));
  // Those that are made of several columns come last.
  const own = columns.length - (wide ? 1 + Object.keys(wide).length : 0);
  const kindOf = ({ header, rule: { kind } }: Guesses['columns'][number], index: number) =>
    index < own ? kindChoice(header, kind, as, index) : kind;
  return [
    make('h3', {}, `${counted(rows, 'row')}${from}${blank}`),
    ...[...seen, ...unsure].map((doubt) => make('p', {}, doubt)),
    tableOf(
      ['Column', 'Taken for', 'Read as', 'Remark'],
      columns.map((column, index) => {
        const { header, rule, remark = '' } = column;
        return [header, kindOf(column, index), ruleWords(rule), remark];
      }),
    ),
    ...(wide ? [make('p', {}, `Columns that become rows: ${Object.values(wide).join(', ')}`)] : []),
    make(
      'p',
      {},
      `Areas: ${areas.known} known, ${areas.unknown.length} unknown${unknown.length > 0 ? `: ${unknown.slice(0, 20).join(', ')}` : ''}`,
    ),
    ...(markers.length > 0
      ? [
          tableOf(
            ['Among the numbers', 'Times', 'Means'],
            markers.map(({ symbol, times, means, guessed }) => [
              symbol === '' ? 'empty cells' : symbol,
              String(times),
              means === null ? 'for you to say' : `${means}${guessed ? ' (a guess)' : ''}`,
            ]),
          ),
        ]
      : []),
  ];
}

/** What a column is taken for, to be corrected. */
function kindChoice(header: string, kind: string, as: Record<string, string>, index: number): HTMLElement {
  const select = make('select', { id: `new-as-${index}`, 'aria-label': `${header} is taken for` });
  const kinds = new Set<string>([...COLUMN_KINDS, kind]);
  select.append(...[...kinds].map((each) => make('option', { selected: each === kind }, each)));
  select.addEventListener('input', () => {
    as[header] = select.value;
  });
  return select;
}
