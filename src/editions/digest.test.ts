import { expect, it } from 'vitest';
import { sampleEdition } from '../test/edition.ts';
import { shortParts, withDigest } from './digest.ts';

const words = 'Ducks – “lots” of 🦆, \u2028 and £5';
const edition = sampleEdition({ body: [{ kind: 'prose', html: `<p>${words}</p>`, plain: words }] });

it('writes the long parts as JSON, and no other', () => {
  const { long } = withDigest(edition);
  const read = JSON.parse(Buffer.from(long).toString('utf8')) as object;
  expect({ ...shortParts(edition), ...read }).toEqual(edition);
});

it('gives another digest where anything is another', () => {
  const digestOf = (other: object) => withDigest({ ...edition, ...other }).edition.digest;
  const digests = [{}, { byline: 'Somebody else' }, { body: [] }, { known: [] }].map(digestOf);
  expect(new Set(digests).size).toBe(4);
  expect(digestOf({})).toBe(digests[0]);
});
