import { newAreas } from './newAreas.ts';
import { newChart } from './newChart.ts';
import { newChoices } from './newChoices.ts';
import { newSource } from './newSource.ts';
import { newStory } from './newStory.ts';
import { type Route, route } from './route.ts';
import { shell } from './shell.ts';

/** A new story, source or chart, and areas that a source names. */
export const newPage: readonly Route[] = [
  route('GET', 'new/', ({ base }) => ({ page: shell({ base, title: 'New', view: 'new' }) })),
  newChoices,
  newStory,
  newAreas,
  ...newSource,
  ...newChart,
];
