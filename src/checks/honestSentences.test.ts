import { describe, expect, it } from 'vitest';
import { tellText, whatIsWrong } from '../test/tellText.ts';

/**
 * Sentences as newspapers print them, true of the figures and bound to them. None of them may raise
 * an alarm: a check that cries wolf is soon switched off.
 */
const HONEST: readonly (readonly [sentence: string, area?: string])[] = [
  [
    'Police {{ area.in }} recorded {{ burglaries.latest | count: "burglary", "burglaries" }} in {{ burglaries.latest.period }}, {{ burglaries.movement }} the year before.',
  ],
  [
    'Burglaries {{ area.in }} {% claim burglaries.rose %}rose{% endclaim %} by {{ burglaries.percentChange }} in {{ burglaries.latest.period }}.',
  ],
  [
    'There were {{ burglaries.change }} {% claim burglaries.rose %}more{% endclaim %} burglaries {{ area.in }} than a year earlier.',
  ],
  [
    'The number of burglaries {{ area.in }} reached {% claim burglaries.recordHigh %}a record high{% endclaim %} of {{ burglaries.latest }}.',
  ],
  [
    'It was {% claim burglaries.recordHigh %}the highest figure{% endclaim %} since {{ burglaries.comparableSince }}.',
  ],
  [
    'Burglaries {{ area.in }} have {% if burglaries.rose %}risen{% else %}fallen{% endif %} for {{ burglaries.streak }} {% claim burglaries.rose %}years running{% endclaim %}.',
  ],
  [
    'The figure has {% claim burglaries.roseSinceStart %}gone up{% endclaim %} by {{ burglaries.percentChangeSinceStart }} since {{ burglaries.start.period }}.',
  ],
  [
    '{% if burglaries.fell %}A fall{% elsif burglaries.rose %}A rise{% else %}No change{% endif %} in burglaries was reported {{ area.in }}.',
  ],
  ['More information is on the website of the force.'],
  ['Anyone with information should ring {{ 101 | literal: "police number" }}.'],
  ['The most recent figures cover {{ burglaries.latest.period }}.'],
  ['Many homes are broken into at night.'],
  ['A charge followed within days.'],
  ['"Burglary has doubled in five years," said Ana Lima, a councillor.'],
  ['Recorded crime is only a part of what happens.'],
  ['A burglary is counted when the police record it.'],
  ['Records began in {{ burglaries.first.period }}.'],
  ['Police said that officers would follow up every report.'],
  ['The force set up a new team to deal with burglaries.'],
  ['{{ burglaries.latest }} burglaries were recorded {{ area.in }}.'],
  [
    'Nationally, {{ nationally.latest }} burglaries were recorded, {{ nationally.movement }} the year before.',
  ],
  ['Across Albia, burglaries {% claim nationally.rose %}rose{% endclaim %} to {{ nationally.latest }}.'],
  [
    'There were {{ burglaries.latest }} burglaries {{ area.in }}, against {{ nationally.latest }} across Albia.',
  ],
  [
    'There were {{ rate.latest | per }} {{ area.in }}, {% claim rate.aboveNation %}higher{% endclaim %} than the {{ nationalRate.latest | per }} across Albia.',
  ],
  [
    'The rate {{ area.in }} was the {{ rate.standing }} of the {{ rate.rankOf }} shires that can be compared.',
  ],
  [
    'The rate {{ area.in }} was {{ rate.latest | per }}, {% claim rate.aboveNation %}above the national average{% endclaim %}.',
  ],
  ['The highest rate was {{ rate.top | per }} {{ rate.top.area.in }}.'],
  ['The lowest rate was {{ rate.bottom | per }} {{ rate.bottom.area.in }}.'],
  ['Burglaries {{ area.in }} peaked at {{ burglaries.peak }} in {{ burglaries.peak.period }}.'],
  ['The lowest number {{ area.in }} was {{ burglaries.trough }} in {{ burglaries.trough.period }}.'],
  ['Of the {{ burglaries.latest }} burglaries {{ area.in }}, {{ charges.latest }} led to a charge.'],
  [
    '{% claim charges.majority %}Most{% endclaim %} burglaries {{ area.in }} led to a charge: {{ charges.share }}.',
  ],
  ['{% claim charges.majority %}More than half{% endclaim %} of them led to a charge.'],
  ['It took an average of {{ wait.latest }} to bring a charge {{ area.in }}.'],
  ['The wait for a charge has {% claim wait.halved %}halved{% endclaim %} in a year, to {{ wait.latest }}.'],
  [
    'It is {% attested worst %}the highest number since records began{% endattested %}, the Albian Home Office said.',
  ],
  ['{{ care.oneIn }} people {{ area.in }} give unpaid care.'],
  [
    '{{ women.oneIn }} women {{ area.in }} give unpaid care, and {{ women.latest }} is {% claim women.latest > care.latest %}more{% endclaim %} than among people in general.',
  ],
  [
    '{{ disability.latest }} of people {{ area.in }} have a disability, against {{ disability.first }} in {{ disability.first.period }}.',
  ],
  ['In Albia as a whole, {{ nationalCare.latest }} of people give unpaid care.'],
  ['Eastmere recorded {{ eastmere.latest }} burglaries, the same rules applying there.', 'west-marches'],
  [
    'There were {{ burglaries.latest | count: "burglary", "burglaries" }} {{ area.in }} in {{ burglaries.latest.period }}, {{ burglaries.movement }} the year before.',
    'eastmere',
  ],
  [
    'The number of burglaries {{ area.in }} was {% claim burglaries.unchanged %}the same{% endclaim %} as the year before.',
    'eastmere',
  ],
  [
    'There were {{ burglaries.latest | count: "burglary", "burglaries" }} {{ area.in }} in {{ burglaries.latest.period }}.',
    'isle-of-gulls',
  ],
  [
    'Burglaries {{ area.in }} {% claim burglaries.recordLow %}fell to a record low{% endclaim %} in {{ burglaries.latest.period }}.',
    'isle-of-gulls',
  ],
  [
    'Burglaries {{ area.in }} have {% claim burglaries.fell %}declined{% endclaim %} for {{ burglaries.streak }} {% claim burglaries.fell %}years in a row{% endclaim %}.',
    'isle-of-gulls',
  ],
  [
    'There were {{ burglaries.latest }} burglaries {{ area.in }} in {{ burglaries.latest.period }}, {% claim burglaries.fell %}down{% endclaim %} from {{ burglaries.previous }} in {{ burglaries.previous.period }}.',
    'west-moors',
  ],
  [
    'Burglaries {{ area.in }} {% claim burglaries.fell %}fell{% endclaim %} from {{ burglaries.previous }} in {{ burglaries.previous.period }} to {{ burglaries.latest }} in {{ burglaries.latest.period }}.',
    'west-moors',
  ],
  [
    'The rate {{ area.in }} was {{ rate.latest | per }}, {% claim rate.latest < eastmereRate.latest %}lower{% endclaim %} than in Eastmere.',
    'west-moors',
  ],
  ['Old Town is not ranked, because few people live there.', 'old-town'],
  ['{% unless rate.ranked %}The rate {{ area.in }} is left out of the ranking.{% endunless %}', 'old-town'],
  ['The force asked for patience on {{ "2025-01-30" | date }}.'],
  ['People aged {{ 16 | literal: "age" }} and over were asked.'],
];

describe('honest sentences', () => {
  it.each(HONEST)('raises no alarm at: %s', (sentence, area) => {
    const told = tellText(`${sentence}\n`, area ? { area } : {});
    expect(whatIsWrong(told)).toEqual([]);
  });

  it('are at least fifty', () => {
    expect(HONEST.length).toBeGreaterThanOrEqual(50);
  });
});
