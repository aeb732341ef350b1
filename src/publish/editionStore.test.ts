import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeUpEdition } from '../test/edition.ts';
import { EditionStore, packEdition } from './editionStore.ts';

const edition = madeUpEdition({ body: [{ kind: 'prose', html: '<p>Ducks – “lots”</p>', plain: 'Ducks' }] });
const pond = { ...edition.area, code: 'P1' };
const areas = new Map([edition.area, pond].map((area) => [area.code, area]));

const asked = (...questions: string[]) => new Map([['birds', new Set(questions)]]);

function stored() {
  const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
  const store = new EditionStore(folder);
  const written = store.write('ducks');
  // Threads come to an end when they do: the order is that of the areas all the same.
  written.add(packEdition({ ...edition, slug: 'other', area: pond }, asked('rows P1')));
  written.add(packEdition(edition, asked('rows A1', 'latest ducks')));
  written.keep({ digest: 'digest', base: 'base' }, [edition.area.code, pond.code], (question) => question);
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
    dropped.add(packEdition(edition, asked('rows A1', 'latest ducks')));
    dropped.drop();
    expect(store.read('ducks', 'other digest', areas)).toBeNull();
    expect(store.read('geese', 'digest', areas)).toBeNull();
    expect(store.read('ducks', 'digest', new Map())).toBeNull();
  });

  it('gives those again whose questions are all answered as before, while nothing else has changed', () => {
    const { store } = stored();
    const unchanged = (base: string, other: string) =>
      [...store.unchanged('ducks', base, (question) => (question === other ? 'other' : question))].map(
        ({ area, asked: questions }) => [area, ...questions],
      );
    const [own, ofPond] = [
      [edition.area.code, 'birds rows A1', 'birds latest ducks'],
      ['P1', 'birds rows P1'],
    ];
    expect(unchanged('base', '')).toEqual([own, ofPond]);
    expect(unchanged('base', 'birds latest ducks')).toEqual([ofPond]);
    expect(unchanged('base', 'birds rows P1')).toEqual([own]);
    expect(unchanged('other', '')).toEqual([]);
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
