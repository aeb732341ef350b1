import { recover } from '../derive/journal.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { withLock } from '../publish/lock.ts';
import {
  acceptRefresh,
  compareRelease,
  planRefresh,
  type RefreshOptions,
  type Say,
} from '../refresh/planRefresh.ts';
import { sideOf } from '../refresh/refreshReport.ts';
import { refreshText } from '../refresh/refreshText.ts';
import { storyPair } from '../refresh/storyPair.ts';
import { counted, listed } from '../report/phrases.ts';
import { Refusal } from './refusal.ts';
import { changedFiles, digestsOf } from './releaseDigests.ts';
import { changedEditions, comparedEdition, slugOf } from './releaseEdition.ts';
import { nextSteps } from './releaseNext.ts';
import { readingOf } from './releaseReadings.ts';
import type { AcceptedRelease, Question, ReleasePreview } from './releaseTask.ts';

/** Plans a release, and keeps both tellings to be asked about. */
export async function refreshPreview(
  newsroom: Newsroom,
  options: RefreshOptions,
  say: Say,
): Promise<ReleasePreview> {
  const done = recover(newsroom);
  if (done !== null) say(done);
  const digests = digestsOf(newsroom);
  const plan = await compareRelease(newsroom, options, say);
  const { report, tellings } = plan;
  say('looking for what nobody has read');
  const stories = report.stories.map((change) => {
    const before = tellings && sideOf(tellings.before, change.story);
    const after = tellings && sideOf(tellings.after, change.story);
    return { change, before, after, pair: storyPair(change.story, before, after) };
  });
  const readings = stories.flatMap(({ change, before, after }) =>
    after && change.unread && change.unread.length > 0 ? readingOf(newsroom, before, after) : [],
  );
  const result = {
    report: refreshText(report, 'Accept it at the side.'),
    wordings: readings.flatMap(({ shown }) => shown),
    stories: stories.map(({ change, pair }) => {
      return { story: change.story, editions: changedEditions(change, pair) };
    }),
    writes: report.ok ? { files: report.files, kept: report.kept } : null,
  };

  function answer(question: Question): unknown {
    if (question.ask === 'changed files') return changedFiles(digests, digestsOf(newsroom));
    return question.ask === 'accept' ? accept(question.own) : edition(question);
  }

  function edition({ story, edition: slug }: Extract<Question, { ask: 'edition' }>): unknown {
    const pair = stories.find(({ change }) => change.story === story)?.pair;
    const own = pair?.editions.find((each) => slugOf(each) === slug);
    if (!pair || !own) throw new Refusal(`no such edition: ${story}, ${slug}`, 404);
    return comparedEdition(pair, own);
  }

  function accept(own: readonly string[]): Promise<AcceptedRelease> {
    return withLock(newsroom.cache, async () => {
      const all = changedFiles(digests, digestsOf(newsroom));
      const changed = all.filter((file) => !own.includes(file));
      if (changed.length > 0) {
        const what = `${counted(changed.length, 'file')} changed since this preview: ${listed(changed, 4)}`;
        throw new Refusal(`${what}. Preview the release again.`, 409);
      }
      // What is kept for pinned embeds has the approvals of now.
      const now = all.length > 0 ? await planRefresh(newsroom, options, say) : plan;
      if (!now.report.ok) throw new Refusal('faults remain: nothing was written', 409);
      const next = nextSteps(newsroom, now.report, options);
      const { verdict } = refreshText(acceptRefresh(now));
      return { verdict, files: now.report.files, kept: now.report.kept, next };
    });
  }

  return { result, readings: new Map(readings.map((each) => [each.story, each.reading])), answer };
}
