import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { nextReleases } from '../rehearsal/nextReleases.ts';
import { sampleArea } from '../test/tables.ts';
import { plainBody, sampleData, whatIsWrong } from '../test/tellText.ts';
import { parseStory } from './readStory.ts';
import { tell } from './tell.ts';

const data = sampleData();

function storyOf(body: string, figures: string, attested = '') {
  const faults = new FaultList();
  const front = `headline: Figures\nstandfirst: What they say\npublished: 2025-01-31\neditions: { areas: shire, of: burglary }\nfigures:\n${figures}\n${attested}`;
  const story = parseStory(`---\n${front}---\n${body}`, 'told', 'story.md', data, faults, {});
  return { story, faults: faults.all.map((fault) => formatFault(fault)) };
}

function toldOf(body: string, figures: string, area = 'west-marches') {
  const { story, faults } = storyOf(body, figures);
  if (!story) throw new RangeError(faults.join('\n'));
  return tell(story, sampleArea(area), data);
}

const TABLE = '  police: { table: burglary }';
const BODY =
  'There were {{ police.offences | count: "burglary", "burglaries" }} {{ area.in }}{% if police.offences.rose %}, {{ police.offences.movement }}{% endif %}.';

describe('a table that is bound as a whole', () => {
  it('has each column by its name', () => {
    const told = toldOf(BODY, TABLE);
    expect(whatIsWrong(told)).toEqual([]);
    expect(plainBody(told)).toBe('There were 610 burglaries in the West Marches, up from 480.');
  });

  it('may be of another area, and of one period', () => {
    const told = toldOf(
      'In {{ then.offences.period }} it was {{ then.offences }} in Eastmere.',
      '  then: { table: burglary, area: eastmere, period: "2022" }',
    );
    expect(plainBody(told)).toBe('In 2022 it was 180 in Eastmere.');
  });

  it('makes the wordings that a binding of each column makes', () => {
    const keys = (body: string, figures: string) => toldOf(body, figures).wordings.map(({ key }) => key);
    expect(keys(BODY, TABLE)).toEqual(
      keys(BODY.replaceAll('police.offences', 'cases'), '  cases: burglary.offences'),
    );
    const other = BODY.replaceAll('police.offences', 'police.charged').replaceAll('burglar', 'charge');
    expect(keys(other, TABLE)).not.toEqual(keys(BODY, TABLE));
  });

  it('says which columns there are instead of one that it has not', () => {
    const { faults } = toldOf(`${BODY} {{ police.offense }}`, TABLE);
    expect(faults.map(({ what, mend }) => [what, mend])).toEqual([
      ['unknown name after police: offense', 'did you mean police.offences?'],
    ]);
  });

  it('says which tables there are instead of one that there is not', () => {
    expect(storyOf(BODY, '  police: { table: burglry }').faults.join()).toContain('did you mean burglary?');
  });

  it('is rehearsed with the columns that the story names', () => {
    const { story } = storyOf(BODY, TABLE);
    const columns = story ? nextReleases(story, data).flatMap(({ column }) => column ?? []) : [];
    expect([...new Set(columns)]).toEqual(['offences']);
  });

  it('may be what an attested claim is about', () => {
    const claim = (figure: string) =>
      `attested:\n  worst:\n    says: It was the worst\n    by: Albian Home Office\n    date: 2025-01-30\n    url: https://example.org/\n    figure: ${figure}\n    period: "2024"\n    release: 2024-01-31\n`;
    expect(storyOf(BODY, TABLE, claim('police.offences')).faults).toEqual([]);
    expect(storyOf(BODY, TABLE, claim('police.offense')).faults.join()).toContain(
      'did you mean police.offences?',
    );
    // A table has no period of its own by which a claim could lapse.
    expect(storyOf(BODY, TABLE, claim('police')).faults.join()).toContain(
      'unknown figure in an attested claim: police',
    );
  });
});
