import { describe, expect, it } from 'vitest';
import { sampleAreas } from '../test/tables.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { areaCodes } from './codes.ts';

function codes(names: readonly string[], aliases: Record<string, string[]> = {}): string {
  const [template] = sampleAreas.all;
  if (!template) return '';
  const areas = names.map((name) => ({ ...template, code: name, name, aliases: aliases[name] ?? [] }));
  return names.map((name) => areaCodes(areas, inEnglish).get(name)).join(' ');
}

describe('codes of areas on a tile map', () => {
  it('are the first letters of one word, or of two', () => {
    expect(codes(['Eastmere', 'West Marches', 'Isle of Gulls', 'Gull-on-Sea'])).toBe('Eas WMa IGu GSe');
  });

  it('take the letter that tells two names apart', () => {
    expect(codes(['Norland', 'Norwick', 'Northam'])).toBe('Nol Now Not');
    expect(codes(['West Marches', 'West Marshes'])).toBe('Wec Wes');
  });

  it('leave a code to the area that nobody disputes it with', () => {
    expect(codes(['Northam', 'Norland', 'Notley'])).toBe('Noh Nol Not');
  });

  it('are the newsroom’s own where it has given capitals as an alias', () => {
    expect(codes(['Eastmere', 'Westmere'], { Eastmere: ['East Mere', 'EM'] })).toBe('EM Wes');
  });

  it('differ even for names that do not', () => {
    const all = codes(['Ab', 'Ab', 'Ab']).split(' ');
    expect(all).toHaveLength(3);
  });

  it('are never a word that a reader would stumble over', () => {
    expect(codes(['Cumberly'])).toBe('Cub');
  });
});
