import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withDigest } from '../editions/digest.ts';
import { madeUpEdition } from '../test/edition.ts';
import { EditionStore, StoredEditions, storeEdition } from './editionStore.ts';

const digested = withDigest(
  madeUpEdition({ body: [{ kind: 'prose', html: '<p>Ducks – “lots”</p>', plain: 'Ducks' }] }),
);
const { edition } = digested;
const pond = { ...edition.area, code: 'P1' };

const asked = (...questions: string[]) => new Map([['birds', new Set(questions)]]);

function stored() {
  const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
  const store = new EditionStore(folder);
  const written = store.write('ducks');
  // Threads come to an end when they do: the order is that of the areas all the same.
  const other = withDigest({ ...edition, slug: 'other', area: pond });
  written.add(storeEdition(other, asked('rows P1'), written.shelf));
  written.add(storeEdition(digested, asked('rows A1', 'latest ducks'), written.shelf));
  written.keep({ digest: 'digest', base: 'base' }, [edition.area.code, pond.code], (question) => question);
  return { folder, store };
}

describe('EditionStore', () => {
  it('gives back what was kept, with the area itself', () => {
    const kept = stored().store.read('ducks', 'digest') ?? [];
    expect(kept.map(({ area }) => area)).toEqual([edition.area.code, 'P1']);
    const read = new StoredEditions();
    const [first, second] = kept.map((each, index) => read.edition(each, index ? pond : edition.area));
    expect({ ...first }).toEqual(edition);
    expect(first?.area).toBe(edition.area);
    expect(second).toMatchObject({ slug: 'other', body: edition.body });
  });

  it('gives an edition as soon as it has it, and also when all are kept since', () => {
    const store = new EditionStore(mkdtempSync(path.join(tmpdir(), 'editions-')));
    const writer = store.write('ducks');
    const taken = writer.add(storeEdition(digested, asked('rows A1'), writer.shelf));
    const body = () => new StoredEditions().edition(taken, edition.area).body;
    expect(body()).toEqual(edition.body);
    writer.keep({ digest: 'digest', base: 'base' }, [edition.area.code], (question) => question);
    expect(body()).toEqual(edition.body);
    store.close();
    expect(body).toThrow('EBADF');
  });

  it('gives nothing for other inputs, or for a story that was dropped', () => {
    const { store } = stored();
    const dropped = store.write('geese');
    dropped.add(storeEdition(digested, asked('rows A1'), dropped.shelf));
    dropped.drop();
    expect(store.read('ducks', 'other digest')).toBeNull();
    expect(store.read('geese', 'digest')).toBeNull();
  });

  it('gives those again whose questions are all answered as before, while nothing else has changed', () => {
    const { store } = stored();
    const [own, ofPond] = [edition.area.code, 'P1'];
    const unchanged = (base: string, changed: string, areas = [own, ofPond]) =>
      store
        .write('ducks')
        .addUnchanged(base, (question) => (question === changed ? 'other' : question), new Set(areas))
        .map(({ area }) => area);
    expect(unchanged('base', '')).toEqual([own, ofPond]);
    expect(unchanged('base', 'birds latest ducks')).toEqual([ofPond]);
    expect(unchanged('base', 'birds rows P1')).toEqual([own]);
    expect(unchanged('other', '')).toEqual([]);
    expect(unchanged('base', '', [ofPond])).toEqual([ofPond]);
  });

  it('keeps those that are unchanged with their long parts and their questions', () => {
    const { store } = stored();
    const answers = (question: string) => question;
    for (const digest of ['second', 'third']) {
      const again = store.write('ducks');
      again.addUnchanged('base', answers, new Set(['P1']));
      again.keep({ digest, base: 'base' }, ['P1'], answers);
    }
    const [only] = store.read('ducks', 'third') ?? [];
    expect(only && new StoredEditions().edition(only, pond).body).toEqual(edition.body);
    const other = store.write('ducks').addUnchanged('base', () => 'other', new Set(['P1']));
    expect(other).toEqual([]);
  });

  it.each([
    ['is longer than it was', (folder: string) => appendFileSync(path.join(folder, 'ducks.data'), 'x')],
    ['lists nothing', (folder: string) => writeFileSync(path.join(folder, 'ducks.json'), '{"dig')],
  ])('gives nothing when a file %s', (_, spoil) => {
    const { folder, store } = stored();
    spoil(folder);
    expect(store.read('ducks', 'digest')).toBeNull();
  });
});
