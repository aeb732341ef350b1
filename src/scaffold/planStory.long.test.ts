import { expect, it } from 'vitest';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList } from '../faults/fault.ts';
import { copyNewsroom } from '../test/newsroomCopy.ts';
import { applyPlan } from './plan.ts';
import { planStory } from './planStory.ts';

it.each(['crime-survey', 'stalking-prosecutions', 'recorded-crime-march', 'recorded-crime-september'])(
  'planStory makes a story of real figures that passes the checks: %s',
  (table) => {
    const newsroom = copyNewsroom('project');
    const faults = new FaultList();
    const plan = planStory(newsroom, { slug: 'first-look', table, command: (slug) => slug }, faults);
    if (!plan) throw new Error('no plan');
    applyPlan(plan);
    tellNewsroom(newsroom, faults);
    expect(faults.all.filter(({ file }) => file.includes('first-look'))).toEqual([]);
  },
);
