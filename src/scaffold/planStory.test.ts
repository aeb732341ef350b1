import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import { copyNewsroom, type NewsroomName } from '../test/newsroomCopy.ts';
import { applyPlan } from './plan.ts';
import { planStory } from './planStory.ts';

function plan(
  name: NewsroomName,
  slug: string,
  table?: string,
  more: { readonly kind?: string; readonly headline?: string } = {},
) {
  const newsroom = copyNewsroom(name);
  const faults = new FaultList();
  return {
    newsroom,
    plan: planStory(newsroom, { slug, table, ...more, command: (other) => other }, faults),
    faults: faults.all.map(formatFault),
  };
}

describe('planStory', () => {
  it.each<[NewsroomName, string]>([
    ['harbour', 'crews'],
    ['harbour', 'lifeboats'],
    ['hostile', 'parcels'],
    ['quarters', 'museums'],
  ])('makes a story that passes the checks: %s, %s', (name, table) => {
    const { newsroom, plan: made } = plan(name, 'first-look', table);
    if (!made) throw new Error('no plan');
    expect(made.byHand).toHaveLength(1);
    expect(existsSync(path.join(newsroom.stories, 'first-look'))).toBe(false);
    applyPlan(made);
    const faults = new FaultList();
    tellNewsroom(newsroom, faults);
    expect(faults.all.filter(({ file }) => file.includes('first-look'))).toEqual([]);
  });

  it('writes what an editor can go on from', () => {
    const { newsroom, plan: made } = plan('harbour', 'first-look', 'lifeboats');
    if (made) applyPlan(made);
    expect(readFileSync(path.join(newsroom.stories, 'first-look/story.md'), 'utf8')).toMatchSnapshot();
  });

  it.each(['otters', 'libraries'])('says once when the figure before was: %s', (table) => {
    const { newsroom, plan: made } = plan('saltmere', 'first-look', table);
    if (!made) throw new Error('no plan');
    applyPlan(made);
    const text = readFileSync(path.join(newsroom.stories, 'first-look/story.md'), 'utf8');
    expect(text).toContain(', {{ figure.movement }}');
    expect(text).not.toContain('{{ figure.movement }} in');
  });

  it('takes the areas and the headline that are given', () => {
    const given = { kind: 'realm', headline: 'Call-outs {{ area.in }}' };
    const made = plan('harbour', 'first-look', 'lifeboats', given).plan;
    const [file] = made && 'files' in made.writes ? made.writes.files : [];
    expect(file?.content).toContain('\nheadline: >-\n  Call-outs {{ area.in }}\nstandfirst:');
    expect(file?.content).toContain('editions: { areas: realm, of: lifeboats }');
    expect(made?.left).toEqual([]);
  });

  it('says what the checks would find in the given headline', () => {
    const headline = 'Call-outs up 70 per cent';
    const made = plan('harbour', 'first-look', 'lifeboats', { headline }).plan;
    expect(made?.left.map(({ line }) => line)).toContain(4);
    expect(made?.byHand.join()).toContain('story.md:4: ');
  });

  it('refuses a kind of area that the table lacks', () => {
    const { plan: made, faults } = plan('harbour', 'first-look', 'lifeboats', { kind: 'harbor' });
    expect(made).toBeNull();
    expect(faults.join()).toContain('no such kind of area in lifeboats: harbor');
    expect(faults.join()).toContain('did you mean harbour?');
  });

  it('takes the first table where none is named', () => {
    expect(plan('harbour', 'first-look').plan?.seen[0]).toBe('table crews: Lifeboat crews, by survey');
  });

  it.each([
    [
      'first-look',
      'lifeboat',
      'data/derived  no such table: lifeboat\n    expected  one of crews, lifeboats\n    mend      did you mean lifeboats?',
    ],
    [
      'lifeboats',
      'lifeboats',
      'content/stories/lifeboats  there is one already\n    mend      choose another slug, or edit the story',
    ],
    [
      'First Look',
      'lifeboats',
      'content/stories/First Look  not a name for a folder: First Look\n    expected  small letters, digits and single hyphens\n    mend      did you mean first-look? first-look',
    ],
  ])('refuses the slug %s for the table %s', (slug, table, fault) => {
    const { plan: made, faults } = plan('harbour', slug, table);
    expect([made, faults]).toEqual([null, [fault]]);
  });
});
