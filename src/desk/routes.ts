import { bannerRoute } from './bannerRoute.ts';
import { editionRoute } from './editionRoute.ts';
import { gridRoute } from './gridRoute.ts';
import { overviewRoute } from './overviewRoute.ts';
import { type Route, route } from './route.ts';
import { shell } from './shell.ts';
import { storyPage } from './storyPage.ts';

/** Each view adds its own, before the page of a story. */
export const ROUTES: readonly Route[] = [
  route('GET', '', ({ base }) => ({ page: shell({ base, title: 'Desk', view: 'overview' }) })),
  bannerRoute,
  editionRoute,
  gridRoute,
  overviewRoute,
  storyPage,
];
