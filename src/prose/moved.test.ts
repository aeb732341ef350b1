import { describe, expect, it } from 'vitest';
import { sampleTable } from '../test/tables.ts';
import { plainBody, sampleData, tellText, whatIsWrong } from '../test/tellText.ts';

describe('a change as moved', () => {
  it.each([
    ['west-marches', 'Burglaries were up 27 per cent.'],
    ['west-moors', 'Burglaries were down 88 per cent.'],
    ['eastmere', 'Burglaries were unchanged.'],
  ])('says which way it went and by how much, in %s', (area, text) => {
    const told = tellText('Burglaries were {{ burglaries.percentChange | moved }}.', { area });
    expect([plainBody(told), whatIsWrong(told)]).toEqual([text, []]);
  });

  it('is asked of changes only', () => {
    expect(whatIsWrong(tellText('It was {{ burglaries.latest | moved }}.'))).toEqual([
      'no direction: latest',
    ]);
  });
});

/** The made-up data with a published change of burglaries. */
function dataWithChange(change: readonly (number | null)[]) {
  const data = sampleData();
  const table = sampleTable({
    id: 'burglary',
    periods: ['2023', '2024'],
    columns: {
      offences: { title: 'Burglaries recorded', unit: { one: 'burglary', many: 'burglaries' } },
      charged: {
        title: 'Change in burglaries',
        kind: 'percentage-change',
        unit: { one: 'per cent', many: 'per cent' },
        changeOf: 'offences',
      },
      rate: { title: 'Rate', unit: { one: 'burglary', many: 'burglaries' } },
      wait: { title: 'Wait', unit: { one: 'day', many: 'days' } },
    },
    cells: { 'west-marches': { offences: [480, 610], charged: change, rate: [1, 1], wait: [1, 1] } },
  });
  return { ...data, tables: new Map(data.tables).set('burglary', table) };
}

describe('a published change', () => {
  const body = 'There were {{ burglaries.latest }} burglaries, {{ charges.latest | moved }}.';

  it('stands beside the figures whose change it is', () => {
    const told = tellText(body, { data: dataWithChange([5, 27]) });
    expect([plainBody(told), whatIsWrong(told)]).toEqual(['There were 610 burglaries, up 27 per cent.', []]);
  });

  it('is refused beside newer ones', () => {
    expect(whatIsWrong(tellText(body, { data: dataWithChange([5, null]) }))).toEqual([
      'a change for 2023, where the figures are of 2024: 5 per cent',
    ]);
  });
});
