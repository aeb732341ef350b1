import type { Choices } from '../newChoices.ts';
import type { Planned } from '../newPlan.ts';
import { Field } from './field.ts';
import { make } from './make.ts';
import { PlanForm } from './planForm.ts';
import { UploadField } from './uploadField.ts';

export function newAreas(_choices: Choices, query: URLSearchParams): HTMLElement {
  const file = new UploadField(query.get('upload'), () => form.changed());
  const column = new Field('column', 'Column', make('input'), 'Its heading, if not the one found');
  const sheet = new Field('sheet', 'Sheet', make('input'), 'Of a workbook');
  const kind = new Field(
    'kind',
    'Kind',
    make('input'),
    'Such as police-force, if not what they are found to be',
  );
  sheet.control.value = query.get('sheet') ?? '';
  const form: PlanForm<Planned> = new PlanForm<Planned>({
    path: 'new/areas/',
    fields: [file.field, column, sheet, kind],
    wanted: () =>
      file.id === null
        ? null
        : { upload: file.id, column: column.value, sheet: sheet.value, kind: kind.value },
    next: () => {
      const source = new URLSearchParams({
        what: 'source',
        upload: file.id ?? '',
        id: query.get('id') ?? '',
      });
      return [make('a', { href: `?${source}` }, 'Make a source of the same file')];
    },
  });
  if (file.id !== null) form.changed();
  return form.element;
}
