import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import { answerTo } from '../figures/answers.ts';
import { remembered } from '../tables/remembered.ts';

/** Ten thousand editions ask for more than their own rows, and each question is asked twice. */
const ALL = Number.POSITIVE_INFINITY;

/** What the tables of today answer; one that is gone, nothing. */
export function answersOf({ peers }: Story, { tables, areas }: NewsroomData): (question: string) => string {
  return remembered((question) => {
    const [id = ''] = question.split(' ', 1);
    const table = tables.get(id);
    return table ? answerTo(question.slice(id.length + 1), table, { areas: areas.byCode, peers }) : '';
  }, ALL);
}
