import type { Choices } from '../newChoices.ts';
import { Field } from './field.ts';
import { make } from './make.ts';
import { PlanForm } from './planForm.ts';

export function newStory({ tables }: Choices): HTMLElement {
  const slug = new Field(
    'slug',
    'Name',
    make('input', { autocomplete: 'off', spellcheck: 'false' }),
    'Of its folder and in its address: otters-return',
  );
  const table = new Field('table', 'Table', make('select'), 'What it tells of');
  const kind = new Field('kind', 'Areas', make('select'), 'Each has an edition');
  const headline = new Field(
    'headline',
    'Headline',
    make('input', { autocomplete: 'off', size: 60 }),
    'As in a story: Otters return {{ area.in }}. Left empty, it says the latest figure',
  );
  const offerKinds = () => {
    const kinds = tables.find(({ id }) => id === table.value)?.kinds ?? [];
    kind.offer(
      kinds.map((each) => [each.kind, `${each.name} (${each.areas})`]),
      'the kind that stories of this table are usually of',
    );
  };
  table.offer(tables.map(({ id, title }) => [id, `${id}: ${title}`]));
  table.control.addEventListener('change', offerKinds);
  offerKinds();
  return new PlanForm({
    what: 'story',
    fields: [slug, table, kind, headline],
    next: () => [make('a', { href: `../${slug.value}/` }, 'Go to the story')],
  }).element;
}
