import { describe, expect, it } from 'vitest';
import { tellText } from '../test/tellText.ts';

const chart = (settings: string) => `\`\`\`chart
id: trend
type: line
column: burglary.offences
title: Year by year
subtitle: Burglaries
${settings}
\`\`\``;

function faults(settings: string): string[] {
  return tellText(chart(settings)).faults.map(({ what }) => what);
}

describe('the words of callouts, spans and lines', () => {
  it('may be plain words, or print figures', () => {
    const settings = 'callouts: [{ at: 2024, text: "{{ burglaries.latest }} burglaries" }]';
    const told = tellText(chart(settings));
    expect(told.faults).toEqual([]);
    const [{ chart: drawn } = { chart: null }] = told.charts;
    expect(drawn?.drawings.wide.body).toMatch(/>\d[\d,]* burglaries</);
    expect(drawn?.description).toMatch(/2024: \d[\d,]* burglaries\.$/);
  });

  it.each([
    ['callouts', 'callouts: [{ at: 2024, text: Nearly 90 were never solved }]'],
    ['spans', 'spans: [{ from: 2023, to: 2024, text: Nearly 90 were never solved }]'],
    ['lines', 'lines: [{ value: 90, text: Nearly 90 were never solved }]'],
  ])('are checked in %s like all others', (_, settings) => {
    expect(faults(settings)).toEqual([expect.stringMatching(/^unbound number in the chart note: 90/)]);
  });

  it('are no place for figures in other fields', () => {
    expect(faults('callouts: [{ at: "{{ burglaries.latest.period }}", text: Now }]')).toEqual([
      '{{ … }} or {% … %} in a setting: callouts',
    ]);
  });

  it('stand among the words that an editor reads', () => {
    const { passages } = tellText(chart('spans: [{ from: 2023, to: 2024, text: The bridge was closed }]'));
    expect(passages.map(({ kind }) => kind)).toContain('chart note');
  });
});
