import { expect, it } from 'vitest';
import { FaultList } from '../faults/fault.ts';
import { type SignerChoice, signerOf } from './signer.ts';

function signed(choice: Partial<SignerChoice>): string {
  const faults = new FaultList();
  const by = signerOf(
    { by: undefined, approval: { required: true }, gitName: () => 'Git Name', ...choice },
    'burglary',
    faults,
  );
  return by ?? faults.all.map(({ what, expected }) => `${what}; expected ${expected}`).join();
}

it.each<[string, Partial<SignerChoice>, string]>([
  ['whom --by names', { by: ' Ada  Lark ', approval: { required: true, desk: 'Data desk' } }, 'Ada Lark'],
  ['the desk of the site', { approval: { required: true, desk: 'Data desk' } }, 'Data desk'],
  ['whom git knows', {}, 'Git Name'],
  ['nobody', { gitName: () => '' }, 'nobody to approve wordings; expected the name of whoever reads them'],
  [
    'nobody by an empty name',
    { by: ' ' },
    'nobody to approve wordings; expected the name of whoever reads them',
  ],
  ['one of those who may', { by: 'Ada', approval: { required: true, by: ['Ada', 'Bo'] } }, 'Ada'],
  [
    'no other',
    { approval: { required: true, by: ['Ada', 'Bo'] } },
    'may not approve wordings: Git Name; expected one of Ada, Bo',
  ],
])('has %s sign', (_, choice, by) => {
  expect(signed(choice)).toBe(by);
});
