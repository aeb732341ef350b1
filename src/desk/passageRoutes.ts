import { besideAnswer } from './beside.ts';
import { figureAnswer } from './figure.ts';
import { branchEditions, passageAnswer } from './passage.ts';
import { type Route, route } from './route.ts';
import { textAnswer } from './textsBeside.ts';

/** What is shown of a passage, on both sides of it, and of a number in it. */
export const PASSAGE_ROUTES: readonly Route[] = [
  route('GET', 'api/passage/:story/:edition/:passage/', ({ desk, parts }) => {
    const { story = '', edition = '', passage } = parts;
    const of = [desk, story, edition, Number(passage)] as const;
    return answered(passageAnswer(...of) ?? textAnswer(...of));
  }),
  route('GET', 'api/branch/:story/', ({ desk, parts, query }) => {
    const story = desk.story(parts['story'] ?? '');
    return answered(story && branchEditions(story, query.get('id') ?? ''));
  }),
  route('GET', 'api/beside/:story/:edition/:passage/', ({ desk, parts, query }) => {
    const { story = '', edition = '', passage } = parts;
    const asked = query.get('with')?.split(',') ?? [];
    return answered(besideAnswer(desk, story, edition, Number(passage), asked));
  }),
  route('GET', 'api/names/:story/', ({ desk, parts }) => {
    const editions = desk.story(parts['story'] ?? '')?.editions.values();
    return answered(editions ? [...editions].map(({ slug, area }) => ({ slug, name: area.name })) : null);
  }),
  route('GET', 'api/figure/:story/:edition/:figure/', ({ desk, parts }) => {
    const { story = '', edition = '', figure = '' } = parts;
    return answered(figureAnswer(desk, story, edition, figure));
  }),
];

function answered(json: object | null) {
  return json && { json };
}
