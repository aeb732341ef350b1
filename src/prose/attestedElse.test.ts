import { describe, expect, it } from 'vitest';
import { plainBody, sampleData, tellText, whatIsWrong } from '../test/tellText.ts';

const BODY = 'It is {% attested worst %}a record, police say{% else %}a high number{% endattested %}.\n';

/** The made-up data with a later release of the burglaries. */
function laterData() {
  const data = sampleData();
  const tables = [...data.tables].map(([id, table]) => {
    const sources = table.sources.map((source) => ({ ...source, released: '2026-01-31' }));
    return [id, { ...table, sources }] as const;
  });
  return { ...data, tables: new Map(tables) };
}

describe('an attested claim with an else', () => {
  it('prints what the publisher claims while it speaks of the figures shown', () => {
    expect(plainBody(tellText(BODY))).toBe('It is a record, police say.');
  });

  it('prints the else, and is no fault, when it has lapsed', () => {
    const told = tellText(BODY, { data: laterData() });
    expect([plainBody(told), whatIsWrong(told)]).toEqual(['It is a high number.', []]);
    expect([...told.lapsed.keys()]).toEqual(['worst']);
  });

  it('may print nothing then', () => {
    const body = 'It is high{% attested worst %}, a record, police say{% else %}{% endattested %}.\n';
    expect(plainBody(tellText(body, { data: laterData() }))).toBe('It is high.');
  });

  it('is refused when it has lapsed and has no else', () => {
    const body = 'It is {% attested worst %}a record, police say{% endattested %}.\n';
    expect(whatIsWrong(tellText(body, { data: laterData() }))).toEqual(['attested claim has lapsed: worst']);
  });

  it('is refused where nobody declares it, else or no else', () => {
    expect(whatIsWrong(tellText('It is {% attested wurst %}a{% else %}b{% endattested %}.'))).toEqual([
      'unknown attested claim: wurst',
    ]);
  });

  it('may not stand in a claim', () => {
    expect(() => tellText('{% claim burglaries.rose %}up{% else %}down{% endclaim %}')).toThrow(
      'else within a claim',
    );
  });
});
