import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeUpEdition } from '../test/edition.ts';
import { EditionStore, packEdition } from './editionStore.ts';

const edition = madeUpEdition({ body: [{ kind: 'prose', html: '<p>Ducks – “lots”</p>', plain: 'Ducks' }] });
const pond = { ...edition.area, code: 'P1' };
const areas = new Map([edition.area, pond].map((area) => [area.code, area]));

function stored() {
  const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
  const store = new EditionStore(folder);
  const written = store.write('ducks');
  // Threads come to an end when they do: the order is that of the areas all the same.
  written.add(packEdition({ ...edition, slug: 'other', area: pond }));
  written.add(packEdition(edition));
  written.keep('digest', [edition.area.code, pond.code]);
  return { folder, store };
}

describe('EditionStore', () => {
  it('gives back what was kept, with the area itself', () => {
    const [first, second] = stored().store.read('ducks', 'digest', areas) ?? [];
    expect({ ...first }).toEqual(edition);
    expect(first?.area).toBe(edition.area);
    expect(second).toMatchObject({ slug: 'other', body: edition.body });
  });

  it('gives nothing for other inputs, for a story that was dropped, or an area that is gone', () => {
    const { store } = stored();
    const dropped = store.write('geese');
    dropped.add(packEdition(edition));
    dropped.drop();
    expect(store.read('ducks', 'other digest', areas)).toBeNull();
    expect(store.read('geese', 'digest', areas)).toBeNull();
    expect(store.read('ducks', 'digest', new Map())).toBeNull();
  });

  it.each([
    ['is longer than it was', (folder: string) => appendFileSync(path.join(folder, 'ducks.data'), 'x')],
    ['lists nothing', (folder: string) => writeFileSync(path.join(folder, 'ducks.json'), '{"dig')],
  ])('gives nothing when a file %s', (_, spoil) => {
    const { folder, store } = stored();
    spoil(folder);
    expect(store.read('ducks', 'digest', areas)).toBeNull();
  });
});
