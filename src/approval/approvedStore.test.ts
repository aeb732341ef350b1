import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import type { Approval } from '../wordings/approvals.ts';
import { approvedYaml } from '../wordings/approvedYaml.ts';
import { wordingKey } from '../wordings/wording.ts';
import { ApprovedStore } from './approvedStore.ts';

function approval(text: string, facts: readonly string[] = [], by = 'Ada'): Approval {
  const about = new Map(facts.length > 0 ? [['crime.cases', new Set(facts)]] : []);
  return { wording: { in: 'paragraph', text, when: [], with: [] }, facts: about, by, on: '2025-01-31' };
}

const keyOf = (text: string) => wordingKey(approval(text).wording);

/** A store for the wordings One, Two and Three, with some entries in its file. */
function storeOf(
  entries: readonly Approval[],
  awaited: ReadonlyMap<string, readonly string[]> = new Map(),
  keepsUnused = false,
) {
  const { root } = temporaryNewsroom(entries.length > 0 ? { 'approved.yaml': approvedYaml(entries) } : {});
  const file = path.join(root, 'approved.yaml');
  const store = new ApprovedStore({
    file,
    shown: 'approved.yaml',
    order: ['One', 'Two', 'Three'].map(keyOf),
    awaited,
    keeps: () => keepsUnused,
  });
  const texts = () => [...readFileSync(file, 'utf8').matchAll(/text: (\w+)/g)].map(([, text]) => text);
  return { file, store, texts };
}

it('makes a file with the first approval, and keeps the story’s order', () => {
  const { file, store, texts } = storeOf([]);
  expect(existsSync(file)).toBe(false);
  store.approve([approval('Three')]);
  store.approve([approval('One')]);
  expect(texts()).toEqual(['One', 'Three']);
});

it('adds the facts that were shown to those that were', () => {
  const { file, store } = storeOf([approval('One', ['rose'])]);
  store.approve([approval('One', ['fell'], 'Bo')]);
  expect(readFileSync(file, 'utf8')).toContain('crime.cases: fell, rose');
  expect(readFileSync(file, 'utf8')).toContain('by: Bo');
});

it('drops what nothing prints, but not what an unread wording has replaced', () => {
  const awaited = new Map([[keyOf('Old'), [keyOf('Two')]]]);
  const { store, texts } = storeOf([approval('Gone'), approval('Old')], awaited);
  expect(store.staleCount).toBe(1);
  store.approve([approval('Three')]);
  expect(texts()).toEqual(['Old', 'Three']);
  store.approve([approval('Two')]);
  expect(texts()).toEqual(['Two', 'Three']);
});

it('drops nothing while the site before a time still prints it', () => {
  const { store, texts } = storeOf([approval('Gone')], new Map(), true);
  store.approve([approval('One')]);
  expect(texts().toSorted()).toEqual(['Gone', 'One']);
});

it('takes an approval back to what stood there', () => {
  const awaited = new Map([[keyOf('Old'), [keyOf('Two')]]]);
  const { file, store, texts } = storeOf([approval('One', ['rose']), approval('Old')], awaited);
  store.approve([approval('One', ['fell']), approval('Two')]);
  expect(texts()).toEqual(['One', 'Two']);
  store.takeBack([keyOf('One'), keyOf('Two')]);
  expect(texts()).toEqual(['One', 'Old']);
  expect(readFileSync(file, 'utf8')).toContain('crime.cases: rose\n');
});

it('keeps what somebody else has written meanwhile, and says so', () => {
  const { file, store, texts } = storeOf([approval('One')]);
  writeFileSync(
    file,
    approvedYaml([approval('One'), approval('Three', [], 'Cy'), approval('Theirs', [], 'Cy')]),
  );
  expect(store.approve([approval('Two')])).toBe(true);
  expect(texts()).toEqual(['One', 'Two', 'Three', 'Theirs']);
  expect(store.approve([approval('Two')])).toBe(false);
});

it('writes over no file that it can’t read', () => {
  const { file, store } = storeOf([approval('One')]);
  writeFileSync(file, '<<<<<<< ours\n');
  expect(() => store.approve([approval('Two')])).toThrow(/approved\.yaml/);
  expect(readFileSync(file, 'utf8')).toBe('<<<<<<< ours\n');
});
