import { APPROVE_ROUTES } from './approveRoutes.ts';
import { bannerRoute } from './bannerRoute.ts';
import { editionRoute } from './editionRoute.ts';
import { gridRoute } from './gridRoute.ts';
import { MEND_ROUTES } from './mendRoutes.ts';
import { newPage } from './newPage.ts';
import { openRoute } from './openRoute.ts';
import { overviewRoute } from './overviewRoute.ts';
import { PASSAGE_ROUTES } from './passageRoutes.ts';
import { RELEASE_ROUTES } from './releaseRoutes.ts';
import { type Route, route } from './route.ts';
import { shell } from './shell.ts';
import { storyPage } from './storyPage.ts';
import { tabs } from './tabs.ts';
import { totalRoute } from './totalRoute.ts';
import { UNDO_ROUTES } from './undoRoutes.ts';
import { keepRoute } from './writing.ts';

/** Each view adds its own, before the page of a story. */
export const ROUTES: readonly Route[] = [
  route('GET', '', ({ base }) => ({ page: shell({ base, title: 'Desk', view: 'overview' }) })),
  ...PASSAGE_ROUTES,
  ...MEND_ROUTES,
  ...APPROVE_ROUTES,
  ...UNDO_ROUTES,
  openRoute,
  keepRoute,
  bannerRoute,
  ...RELEASE_ROUTES,
  ...newPage,
  ...tabs,
  editionRoute,
  gridRoute,
  totalRoute,
  overviewRoute,
  storyPage,
];
