import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../editions/readStory.ts';
import { tell } from '../editions/tell.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import { SERIES_MEASURES_WITH, VALUE_MEASURES_WITH } from '../figures/measures.ts';
import { sampleArea } from '../test/tables.ts';
import { plainBody, sampleData, tellText, whatIsWrong } from '../test/tellText.ts';

/** The guides for authors: each of their examples has to print what they say. */
const textOf = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');

const examplesOf = (guide: string) =>
  [...guide.matchAll(/^\| `(\{\{ (?:[^`]|\\\|)* \}\})` \| ([^|]*) \|/gmu)].map(
    ([, form = '', prints = '']) => [form.replaceAll('\\|', '|'), prints.trim()] as const,
  );

const blocksOf = (guide: string, language: string) =>
  [...guide.matchAll(/^(`{3,4})(\w+)\n([\s\S]*?)^\1$/gmu)].flatMap(([, , named, text = '']) =>
    named === language ? [text] : [],
  );

const [FIGURES, README] = [textOf('FIGURES.md'), textOf('README.md')];

describe('the guide to figures', () => {
  const examples = examplesOf(FIGURES);

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(35);
  });

  it.each(examples)('%s prints %s', (form, prints) => {
    const told = tellText(`It was ${form}`);
    // What the sentence around it would have to say is no matter here.
    expect(told.faults.filter(({ rule }) => rule === undefined)).toEqual([]);
    expect(plainBody(told)).toBe(`It was ${prints}`);
  });

  it.each(Object.keys({ ...SERIES_MEASURES_WITH, ...VALUE_MEASURES_WITH }))('knows %s', (name) => {
    expect(FIGURES).toContain(name);
  });
});

describe('the guide to stories', () => {
  const data = sampleData();
  const [front = '', history = ''] = blocksOf(README, 'yaml');

  /** Tells a body under the front matter of the guide. */
  const toldWith = (body: string, area = 'west-marches', more = '') => {
    const faults = new FaultList();
    const story = parseStory(`---\n${front}${more}---\n${body}`, 'guide', 'story.md', data, faults, {});
    if (!story) throw new RangeError(faults.all.map(formatFault).join('\n'));
    return tell(story, sampleArea(area), data);
  };

  it('is short enough to be read in ten minutes', () => {
    expect(README.split(/\s+/u).length).toBeLessThan(1750);
  });

  it.each(examplesOf(README))('%s prints %s', (form, prints) => {
    const told = toldWith(`It was ${form}`);
    expect(told.faults.filter(({ rule }) => rule === undefined)).toEqual([]);
    expect(plainBody(told)).toBe(`It was ${prints}`);
  });

  const AREAS = ['albia', 'west-marches', 'west-moors', 'eastmere', 'isle-of-gulls'];
  const bodies = [...blocksOf(README, 'liquid'), ...blocksOf(README, 'markdown')];
  it.each(bodies)('has no faults in %s', (body) => {
    const faults = AREAS.flatMap((area) =>
      whatIsWrong(toldWith(body, area)).map((what) => `${area}: ${what}`),
    );
    expect(faults).toEqual([]);
  });

  it('has a history that can stand in the front matter', () => {
    const chart = bodies.find((body) => body.includes('id: trend')) ?? '';
    expect(whatIsWrong(toldWith(chart, 'west-marches', history))).toEqual([]);
  });
});
