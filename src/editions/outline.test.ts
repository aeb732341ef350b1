import { expect, it } from 'vitest';
import { sampleEdition } from '../test/edition.ts';
import { type Edition, PARTS, partsThat } from './edition.ts';
import { lazyEdition } from './outline.ts';

const edition = sampleEdition();
const outline = Object.fromEntries(
  partsThat('before', true).map((part) => [part, edition[part]]),
) as unknown as Edition;

it('carries every part of an edition', () => {
  const lazy = lazyEdition(outline, () => edition);
  for (const part of Object.keys(PARTS) as (keyof Edition)[]) expect(lazy[part]).toBe(edition[part]);
});

it('is an outline once it is copied', () => {
  expect({ ...lazyEdition(outline, () => edition) }).toEqual(outline);
});
