import { expect, it } from 'vitest';
import { sampleArea } from '../test/tables.ts';
import { approvedText, unreadText } from '../test/unreadText.ts';
import { figureBlocks } from './figureBlocks.ts';
import { figuresOf, figureTitle, ownFacts } from './figures.ts';
import { changeLines } from './reasons.ts';
import { plainText } from './terminalText.ts';

const BEFORE =
  '{% if burglaries.available %}Police recorded {{ burglaries }} burglaries in {{ burglaries.latest.period }}, more than before.{% endif %}';
const AFTER =
  'Police recorded {{ burglaries }} burglaries in {{ burglaries.latest.period }}{% if burglaries.available %} and more than before{% endif %}.';

/** What the screens of the rewritten text say has changed. */
function changeOf(before: string, after: string): string {
  const { causes, review } = unreadText(after, { approvals: approvedText(before) });
  const members = causes.flatMap((cause) => cause.members);
  return members
    .flatMap((member) => changeLines(member, 200, review))
    .map(plainText)
    .join('\n');
}

it('keeps the space before words that now stand under a condition', () => {
  expect(changeOf(AFTER.replace('and more', 'or more'), AFTER)).toMatch(/2024 \[-or-\]\{\+and\+\} more/);
});

it('says that a condition is now of a part of the text, and not that it is gone', () => {
  const said = changeOf(BEFORE, AFTER.replace('recorded', 'noted'));
  expect(said).toContain('now of a part of the text only: where Burglaries recorded: known');
  expect(said).not.toContain('[-Burglaries recorded: known');
  expect(changeOf(AFTER.replace('recorded', 'noted'), BEFORE)).toContain(
    'now of the whole text: where Burglaries recorded: known',
  );
});

const LIST = 'The two highest rates in {{ rate.latest.period }} were in {{ rate | topList: 2 }}.';

it('gives each area of a list its own facts', () => {
  const { wordings, review } = unreadText(LIST);
  const wording = wordings.find(({ wording: { in: place } }) => place === 'paragraph');
  const [printing] = wording?.printings ?? [];
  if (!wording || !printing) throw new RangeError('no paragraph');
  const listed = figuresOf(printing, review).filter(({ measure }) => measure === 'topList');
  expect(listed.map(({ series }) => series.area.name)).toEqual(['West Marches', 'Eastmere']);
  const [first, second] = listed.map((figure) => ownFacts(figure, printing.told.facts));
  expect([first?.has('rose'), second?.has('unchanged')]).toEqual([true, true]);
  expect(printing.told.facts.get('burglary.rate(top)')).toEqual(
    new Set([...(first ?? []), ...(second ?? [])]),
  );
  const lines = figureBlocks(wording, [{ printing, traits: [] }], 200, review).flatMap(
    (block) => block.lines,
  );
  expect(lines.map(plainText).join('\n')).toMatch(/Eastmere: 5\.0 .*unchanged/);
});

it('ranks a figure among its region where it is said of the region', () => {
  const { wordings, review } = unreadText(
    '{% if regionRate.ranked %}In the {{ area.region }} it is {{ regionRate.rank | ordinal }}.{% endif %}',
  );
  const wording = wordings.find(({ wording: { in: place } }) => place === 'paragraph');
  const printing = wording?.printings.find(({ edition }) => edition.area === sampleArea('eastmere'));
  if (!printing) throw new RangeError('no paragraph');
  const figures = figuresOf(printing, review);
  const [plain, among] = figures.map(({ name }) => name);
  expect([plain, among]).toEqual(['burglary.rate', 'burglary.rate(among-region)']);
  expect(printing.told.facts.get(plain ?? '')).toContain('between the areas');
  expect([...(printing.told.facts.get(among ?? '') ?? [])]).toEqual(['first of the areas']);
  expect(figureTitle(among ?? '', review)).toMatch(/\(among areas of its region\)$/);
});
