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
  it('are the first letters of one word, or the initials of several', () => {
    expect(codes(['Eastmere', 'West Marches', 'Isle of Gulls', 'Gull-on-Sea'])).toBe('Eas WM IG GS');
  });

  it('grow until they tell names apart', () => {
    expect(codes(['Norland', 'Norwick', 'Notley'])).toBe('Norl Norw Not');
    expect(codes(['West Marches', 'West Moors', 'West Marshes'])).toBe('WMc WMo WMs');
  });

  it('pass over letters that several names begin with', () => {
    expect(codes(['Northampton', 'Northumber', 'Norfell'])).toBe('Nham Nhum Norf');
  });

  it('are the newsroom’s own where it has given capitals as an alias', () => {
    expect(codes(['Eastmere', 'Westmere'], { Eastmere: ['East Mere', 'EM'] })).toBe('EM Wes');
  });

  it('differ even for names that do not', () => {
    const all = codes(['Ab', 'Ab', 'Ab']).split(' ');
    expect(all).toHaveLength(3);
  });

  it('are never a word that a reader would stumble over', () => {
    expect(codes(['Cumberly'])).toBe('Cumb');
  });
});
