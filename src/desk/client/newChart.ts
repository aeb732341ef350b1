import type { DrawnOffer, Offered } from '../newChart.ts';
import type { Choices } from '../newChoices.ts';
import { copyButton } from './copyButton.ts';
import { quiet } from './doing.ts';
import { Field, faultWords } from './field.ts';
import { InsertTarget } from './insertTarget.ts';
import { make } from './make.ts';
import { ask } from './state.ts';

/** Which charts suit a column, drawn for an area; one of them copied, or put into a story. */
export function newChart({ tables, areas, nation, stories }: Choices, query: URLSearchParams): HTMLElement {
  const table = new Field('table', 'Table', make('select'), '');
  const column = new Field('column', 'Column', make('select'), '');
  const area = new Field('area', 'Drawn for', make('select'), 'The types that fit do so in every edition');
  const fields = [table, column, area];
  const found = make('div', { class: 'new-offers' });
  const status = make('p', { role: 'status' });
  const target = new InsertTarget(stories, query);
  /** As it was asked for; a table may lack it. */
  let drawnFor = query.get('edition') ?? '';
  if (drawnFor === 'national') drawnFor = nation;
  area.control.addEventListener('change', () => {
    drawnFor = area.control.value;
  });
  const own = () => tables.find(({ id }) => id === table.value);
  table.offer(tables.map(({ id, title }) => [id, `${id}: ${title}`]));
  const told = stories.find(({ slug }) => slug === query.get('story'))?.table;
  if (told) table.control.value = told;
  const offerColumns = () => {
    column.offer((own()?.columns ?? []).map(({ name, title }) => [name, title]));
    const kinds = new Set(own()?.kinds.map(({ kind }) => kind));
    const inTable = areas.filter(({ kind }) => kinds.has(kind));
    const most = own()?.kinds[0]?.kind;
    area.offer(inTable.map(({ slug, name }) => [slug, name]));
    const wanted = inTable.find(({ slug }) => slug === drawnFor);
    area.control.value = (wanted ?? inTable.find(({ kind }) => kind === most))?.slug ?? '';
  };
  let asked = 0;
  const look = async () => {
    asked += 1;
    const own = asked;
    status.textContent = 'Trying the types in every edition…';
    const of = { table: table.value ?? '', column: column.value ?? '', area: area.value ?? '' };
    const { offers, faults } = await ask<Offered>(`new/chart/?${new URLSearchParams(of)}`);
    if (own !== asked) return;
    for (const field of fields) field.blame(faults);
    const others = faults.filter(({ field }) => !fields.some(({ name }) => name === field));
    status.textContent = faults.length > 0 ? '' : `${offers.length} types fit.`;
    found.replaceChildren(...others.map(faultWords), ...offers.map((offer) => offerNode(offer, target)));
  };
  const lookAgain = () =>
    look().catch((error: Error) => {
      status.textContent = error.message;
    });
  table.control.addEventListener('change', offerColumns);
  const form = make('form', { class: 'new-form' }, ...fields.map(({ row }) => row));
  form.addEventListener('change', lookAgain);
  offerColumns();
  lookAgain();
  return make('div', {}, form, target.element, status, found);
}

/** The words of the engine's own drawing are safe. */
function offerNode({ type, why, block, drawing }: DrawnOffer, target: InsertTarget): HTMLElement {
  const picture = make('div', { class: 'new-drawing', role: 'group', 'aria-label': type, tabindex: 0 });
  if (drawing === null) picture.append('Nothing to draw for this area.');
  else picture.innerHTML = drawing;
  const copy = copyButton('Copy the block', () => block, type);
  const words = 'Insert into the story';
  const insert = make('button', { type: 'button', 'aria-label': `${words}: ${type}` }, words);
  const said = make('p', { role: 'status' });
  insert.addEventListener('click', async () => {
    said.replaceChildren(...(await target.insert(block)));
  });
  return make(
    'article',
    { class: 'new-offer' },
    make('h3', {}, type),
    quiet(why),
    picture,
    make('details', {}, make('summary', {}, 'The block'), make('pre', { tabindex: 0 }, block)),
    make('div', { class: 'new-foot' }, copy, insert, said),
  );
}
