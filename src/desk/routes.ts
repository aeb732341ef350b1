import { APPROVE_ROUTES } from './approveRoutes.ts';
import { bannerRoute } from './bannerRoute.ts';
import { editionRoute } from './editionRoute.ts';
import { gridRoute } from './gridRoute.ts';
import { newChart } from './newChart.ts';
import { newChoices } from './newChoices.ts';
import { planRoute } from './newPlan.ts';
import { openRoute } from './openRoute.ts';
import { overviewRoute } from './overviewRoute.ts';
import { PASSAGE_ROUTES } from './passageRoutes.ts';
import { RELEASE_ROUTES } from './releaseRoutes.ts';
import { type Route, route } from './route.ts';
import { shell } from './shell.ts';
import { tabs } from './tabs.ts';
import { totalRoute } from './totalRoute.ts';
import { uploadRoute } from './upload.ts';
import { WRITE_ROUTES } from './writeRoutes.ts';

/** Pages beside those of stories begin with what no story's name does. */
export const ROUTES: readonly Route[] = [
  route('GET', '', ({ base }) => ({ page: shell({ base, title: 'Desk', view: 'overview' }) })),
  route('GET', '_new/', ({ base }) => ({ page: shell({ base, title: 'New', view: 'new' }) })),
  route('GET', '_release/', ({ base }) => ({ page: shell({ base, title: 'Release', view: 'release' }) })),
  route('GET', ':story/', ({ desk, base, parts, query }) => {
    const story = desk.story(parts['story'] ?? '');
    if (!story) return null;
    const [first = ''] = story.editions.keys();
    const edition = query.get('edition') ?? first;
    return { page: shell({ base, title: story.slug, view: 'story', with: { story: story.slug, edition } }) };
  }),
  ...PASSAGE_ROUTES,
  ...APPROVE_ROUTES,
  ...WRITE_ROUTES,
  ...RELEASE_ROUTES,
  ...newChart,
  ...tabs,
  newChoices,
  planRoute,
  uploadRoute,
  openRoute,
  bannerRoute,
  editionRoute,
  gridRoute,
  totalRoute,
  overviewRoute,
];
