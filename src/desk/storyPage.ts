import { type Route, route } from './route.ts';
import { shell } from './shell.ts';

/** The page of a story. Comes last: any other name of one part belongs to another page. */
export const storyPage: Route = route('GET', ':story/', ({ desk, base, parts, query }) => {
  const story = desk.story(parts['story'] ?? '');
  if (!story) return null;
  const [first = ''] = story.editions.keys();
  const edition = query.get('edition') ?? first;
  return { page: shell({ base, title: story.slug, view: 'story', with: { story: story.slug, edition } }) };
});
