import type { Choices } from '../newChoices.ts';
import { Field } from './field.ts';
import { make } from './make.ts';
import { PlanForm } from './planForm.ts';
import { UploadField } from './uploadField.ts';

export function newAreas(_choices: Choices, query: URLSearchParams): HTMLElement {
  const file = new UploadField(query.get('upload'), () => form.changed());
  const column = new Field('column', 'Column', make('input'), 'Its heading, if not the one found');
  const sheet = new Field('sheet', 'Sheet', make('input'), 'Of a workbook');
  const usual = 'Such as police-force, if not what they are found to be';
  const kind = new Field('kind', 'Kind', make('input'), usual);
  sheet.control.value = query.get('sheet') ?? '';
  const form: PlanForm = new PlanForm({
    what: 'areas',
    fields: [file, column, sheet, kind],
    next: () => {
      const source = { what: 'source', upload: file.value ?? '', id: query.get('id') ?? '' };
      const href = `?${new URLSearchParams(source)}`;
      return [make('a', { href }, 'Make a source of the same file')];
    },
  });
  if (file.value) form.changed();
  return form.element;
}
