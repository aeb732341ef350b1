import { describe, expect, it } from 'vitest';
import { FaultList } from '../faults/fault.ts';
import { type TellOptions, tellText } from '../test/tellText.ts';
import type { ToldWording } from './account.ts';
import { type Approval, type Approvals, readApprovals } from './approvals.ts';
import { approvedYaml } from './approvedYaml.ts';
import { gatherWordings } from './gatherWordings.ts';

const AREAS = ['west-marches', 'eastmere'];

/** Approves all that these editions print. */
function readIn(body: string, areas: readonly string[] = AREAS): Approvals {
  const told = areas.map((area) => ({ edition: area, wordings: tellText(body, { area }).wordings }));
  const read = gatherWordings(told, new Map()).map(({ key, wording, facts }): [string, Approval] => [
    key,
    { wording, facts, by: 'Ana Lima', on: '2024-05-03' },
  ]);
  return new Map(read);
}

const last = (body: string, options: TellOptions): ToldWording => {
  const found = tellText(body, options).wordings.findLast(({ passages }) => passages.length > 0);
  if (!found) throw new RangeError('no passage');
  return found;
};

const plain = ({ unshown }: ToldWording) => [...unshown].map(([about, facts]) => [about, [...facts]]);

describe('an approval', () => {
  it('covers the edition whose facts its reader was shown', () => {
    const body = 'There were {{ burglaries.latest }} burglaries {{ area.in }}.\n';
    const { wordings } = tellText(body, { approvals: readIn(body) });
    expect(wordings.filter(({ approval }) => approval === null)).toEqual([]);
  });

  it('does not cover an edition with a fact that nobody was shown, and names it', () => {
    const body = 'There were {{ burglaries.latest }} burglaries {{ area.in }}.\n';
    const told = last(body, { area: 'isle-of-gulls', approvals: readIn(body, ['west-marches']) });
    expect(told.approval).toBeNull();
    expect(plain(told)).toEqual([['burglary.offences', ['zero', 'fell', 'record low', 'last of the areas']]]);
  });

  it('of a passage without figures covers how those of its section went', () => {
    const body =
      '## Burglary\n\nThere were {{ burglaries.latest }} burglaries {{ area.in }}.\n\nIt is the exception.\n';
    const read = readIn(body, ['west-marches']);
    expect(last(body, { approvals: read }).approval).not.toBeNull();
    expect(plain(last(body, { area: 'eastmere', approvals: read }))).toEqual([
      ['burglary.offences', ['unchanged', 'no record']],
    ]);
  });

  it('does not ask of advice, quotations and headings how the figures went', () => {
    const body =
      'There were {{ burglaries.latest }} burglaries {{ area.in }}.\n\n::: help Lock up\nLock all doors.\n:::\n';
    expect(last(body, {}).facts.size).toBe(0);
  });

  it('of two figures covers which is larger and whether they went the same way', () => {
    const body = 'Here {{ burglaries.latest }} burglaries, and {{ charges.latest }} charges.\n';
    expect([...(last(body, {}).facts.get('burglary.charged, burglary.offences') ?? [])]).toEqual([
      'the same way',
    ]);
  });
});

describe('approved.yaml', () => {
  it('says all of an approval, and is read back to the same', () => {
    const body =
      'There were {{ burglaries.latest | count: "burglary", "burglaries" }} {{ area.in }}{% if burglaries.rose %}, up{% endif %}.\n\n> It’s “cold”: # no.\n>\n> — Ana Lima, mayor, in May 2024\n';
    const read = readIn(body);
    const faults = new FaultList();
    const again = readApprovals(approvedYaml(read.values()), 'approved.yaml', faults);
    expect(faults.all).toEqual([]);
    expect([...again.keys()]).toEqual([...read.keys()]);
    expect(
      [...again.values()].map(({ facts }) =>
        [...facts].map(([about, all]) => [about, [...all].toSorted()]).toSorted(),
      ),
    ).toEqual(
      [...read.values()].map(({ facts }) =>
        [...facts].map(([about, all]) => [about, [...all].toSorted()]).toSorted(),
      ),
    );
  });

  it('of which something is amiss is refused with its line', () => {
    const faults = new FaultList();
    readApprovals(
      'version: 1\nwordings:\n  - in: paragraph\n    text: A\n    by: Ana\n    on: May\n',
      'approved.yaml',
      faults,
    );
    expect(faults.all.map(({ line, what }) => [line, what.split(':')[0]])).toEqual([[6, expect.any(String)]]);
  });
});
