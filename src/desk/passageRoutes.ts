import { besideAnswer } from './beside.ts';
import { figureAnswer } from './figure.ts';
import { branchEditions, passageAnswer } from './passage.ts';
import { get, type Route } from './route.ts';
import { textAnswer } from './textsBeside.ts';

/** What is shown of a passage, on both sides of it, and of a number in it. */
export const PASSAGE_ROUTES: readonly Route[] = [
  get('api/passage/:story/:edition/:passage/', ({ desk, parts }) => {
    const { story = '', edition = '', passage } = parts;
    const of = [desk, story, edition, Number(passage)] as const;
    return passageAnswer(...of) ?? textAnswer(...of);
  }),
  get('api/branch/:story/', ({ desk, parts, query }) => {
    const story = desk.story(parts['story'] ?? '');
    return story && branchEditions(story, query.get('id') ?? '');
  }),
  get('api/beside/:story/:edition/:passage/', ({ desk, parts, query }) => {
    const { story = '', edition = '', passage } = parts;
    const asked = query.get('with')?.split(',') ?? [];
    return besideAnswer(desk, story, edition, Number(passage), asked);
  }),
  get('api/names/:story/', ({ desk, parts }) => {
    const editions = desk.story(parts['story'] ?? '')?.editions.values();
    return editions ? [...editions].map(({ slug, area }) => ({ slug, name: area.name })) : null;
  }),
  get('api/figure/:story/:edition/:figure/', ({ desk, parts }) => {
    const { story = '', edition = '', figure = '' } = parts;
    return figureAnswer(desk, story, edition, figure);
  }),
];
