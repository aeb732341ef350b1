import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import { answerTo } from '../figures/answers.ts';
import { memoize } from '../tables/memoize.ts';

/** Ten thousand editions have more questions than a cache usually holds, and each is asked twice. */
const ALL = Number.POSITIVE_INFINITY;

/** Answers questions such as `thefts rows X1` from today's tables; with '' where the table is gone. */
export function tableAnswers(
  { peers }: Pick<Story, 'peers'>,
  { tables, areas }: NewsroomData,
): (question: string) => string {
  return memoize((question) => {
    const [id = ''] = question.split(' ', 1);
    const table = tables.get(id);
    return table ? answerTo(question.slice(id.length + 1), table, { areas: areas.byCode, peers }) : '';
  }, ALL);
}
