import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeUpEdition } from '../test/edition.ts';
import { EditionStore } from './editionStore.ts';

const edition = madeUpEdition({ body: [{ kind: 'prose', html: '<p>Ducks – “lots”</p>', plain: 'Ducks' }] });
const areas = new Map([[edition.area.code, edition.area]]);

function stored() {
  const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
  const store = new EditionStore(folder);
  const written = store.write('ducks');
  written.add(edition);
  written.add({ ...edition, slug: 'other' });
  written.keep('digest');
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
    dropped.add(edition);
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
