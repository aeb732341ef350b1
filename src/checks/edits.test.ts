import { describe, expect, it } from 'vitest';
import { parseStory } from '../editions/readStory.ts';
import { tell } from '../editions/tell.ts';
import { type Fault, FaultList, faultKey, formatFault } from '../faults/fault.ts';
import { withEdit } from '../faults/spanOfEdit.ts';
import { fixtureLines, storyOf } from '../test/sentences.ts';
import { sampleArea } from '../test/tables.ts';
import { sampleData, storyText } from '../test/tellText.ts';

const data = sampleData();

function faultsOf(text: string, area: string): readonly Fault[] {
  const faults = new FaultList();
  const story = parseStory(text, 'burglary', 'story.md', data, faults);
  return story ? tell(story, sampleArea(area), data).faults : faults.all;
}

/** A line of a fixture as a whole story, with its faults. */
function written(line: string): { text: string; area: string; faults: readonly Fault[] } {
  const { body, area = 'west-marches', ...options } = storyOf(line);
  const text = storyText(body, options);
  return { text, area, faults: faultsOf(text, area) };
}

/** What a line becomes by the edit of its first fault. */
function mended(line: string): string | undefined {
  const { text, faults } = written(line);
  const [fault] = faults;
  const edited = fault && withEdit(text, fault);
  return edited?.split('\n').at(-2);
}

const FAULTY = fixtureLines(new URL('fixtures/faulty.md', import.meta.url));

it('the edit of a faulty sentence mends its fault and brings no other', () => {
  const edited = FAULTY.flatMap(({ line }) => {
    const { text, area, faults } = written(line);
    return faults.flatMap((fault) => {
      const mend = withEdit(text, fault);
      return mend === null ? [] : [{ line, fault, faults, after: faultsOf(mend, area) }];
    });
  });
  expect(edited.length).toBeGreaterThan(30);
  for (const { line, fault, faults, after } of edited) {
    const others = faults.filter((each) => each !== fault).map(faultKey);
    expect(after.map(faultKey).toSorted(), `${line}\n${after.map(formatFault).join('\n')}`).toEqual(
      others.toSorted(),
    );
  }
});

describe('an edit', () => {
  it.each([
    ['Burglaries fell {{ area.in }}.', 'Burglaries rose {{ area.in }}.'],
    [
      'There were 610 burglaries {{ area.in }}.',
      'There were {{ burglaries.latest }} burglaries {{ area.in }}.',
    ],
    ['There were {{ burglarys.latest }} of them.', 'There were {{ burglaries.latest }} of them.'],
    ['There were {{ burglaries.latst }} of them.', 'There were {{ burglaries.latest }} of them.'],
    ['The rate was {{ rate.latest | pers }} here.', 'The rate was {{ rate.latest | per }} here.'],
    [
      'Across Albia the rate was {{ nationalRate.latest }}.',
      'Across Albia the rate was {{ nationalRate.latest | per }}.',
    ],
    ['There were { burglaries.latest } here.', 'There were {{ burglaries.latest }} here.'],
    ['Of women, {{ women.latest }} per cent give care.', 'Of women, {{ women.latest }} give care.'],
    ['Of women, {{ women.latest }}% give care.', 'Of women, {{ women.latest }} give care.'],
    ['Of women, {{ women.latest.latest }} care.', 'Of women, {{ women.latest }} care.'],
    [
      '{{ burglaries.latest | count: “burglary” }} here.',
      '{{ burglaries.latest | count: "burglary" }} here.',
    ],
    ['About {{ burglaries.latest }} burglaries here.', undefined],
  ])('of %s', (line, expected) => {
    expect(mended(line)).toBe(expected);
  });

  it.each([
    ['a number that two figures print', 'There were 0 burglaries {{ area.in }}.'],
    ['a number of something else', 'There were 610 officers {{ area.in }}.'],
    ['a unit of something else', '{{ burglaries.latest }} per cent of homes were burgled {{ area.in }}.'],
    ['a word that stands twice', 'Births rise {{ area.in }}, while burglaries rise.'],
    [
      'a word against a figure that was chosen for it',
      'Burglaries rose in {{ burglaries.areas["fell"] }} of {{ burglaries.areas["fell"].of }} shires.',
    ],
    [
      'a word of a choice',
      'Burglaries {{ area.in }} {{ burglaries | trend: "fell", "rose", "were unchanged" }}.',
    ],
    ['a hedge that may compare', 'There were more than {{ burglaries.latest }} burglaries {{ area.in }}.'],
    ['a word beside another fault', 'Burglary fell {{ area.in }} by 999.'],
    ['an article that the opposite would not take', 'There was an increase in births {{ area.in }}.'],
  ])('is not given for %s', (_, line) => {
    const { text, faults } = written(line);
    expect(faults.flatMap((fault) => withEdit(text, fault) ?? [])).toEqual([]);
  });
});
