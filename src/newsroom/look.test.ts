import { describe, expect, it } from 'vitest';
import { lookSchema } from './look.ts';

function problems(look: unknown): string[] {
  return (lookSchema.safeParse(look).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

describe('lookSchema', () => {
  it('takes colours that can be read and fonts that readers have', () => {
    expect(problems({ accent: '#b3123b', text: 'Georgia, "Times New Roman", serif' })).toEqual([]);
  });

  it('tells of what is no colour once, and weighs no contrast with it', () => {
    expect(problems({ accent: 'red' })).toEqual(['accent: a colour such as #b3123b, in small letters']);
  });

  it('refuses colours that cannot be told from their ground', () => {
    expect(problems({ accent: '#ffcc00' })).toEqual([
      'accent: accent on page with a contrast of 4.5, not 1.5',
      'accent: accent on surface with a contrast of 4.5, not 1.4',
    ]);
  });
});
