import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { acceptBees, addressBook, enterHere, said, unanswered } from '../test/addressBook.ts';
import { hiveland, STORY } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';

const CHART = STORY.slice(STORY.indexOf('```chart'));

/** A newsroom's story, to be changed at random and written anew. */
interface Draft {
  slug: string;
  readonly before: string[];
  chart: { id: string; readonly before: string[] } | null;
  readonly quotes: { says: string; by: string }[];
  count: number;
}

function write(draft: Draft, folder: string, newsroom: Newsroom): void {
  const chart =
    draft.chart && CHART.replace('id: trend', `id: ${draft.chart.id}\nformerly: [${draft.chart.before}]`);
  const quotes = draft.quotes.map(
    ({ says, by }) => `> ${says}\n>\n> — ${by}, on the counts, February 2022\n`,
  );
  const head = STORY.slice(0, STORY.indexOf('> Bees')).replace(
    'published:',
    `formerly: [${draft.before}]\npublished:`,
  );
  rmSync(path.join(newsroom.stories, folder), { recursive: true });
  mkdirSync(path.join(newsroom.stories, draft.slug), { recursive: true });
  writeFileSync(
    path.join(newsroom.stories, draft.slug, 'story.md'),
    [head, ...quotes, chart ?? ''].join('\n'),
  );
}

/** Changes that editors make, some of them careless. */
const CHANGES: Readonly<Record<string, (draft: Draft) => void>> = {
  'a quote above': ({ quotes, count }) =>
    quotes.unshift({ says: `Number ${count} said it.`, by: `Speaker ${count}` }),
  'a quote moved': ({ quotes }) => quotes.push(...quotes.splice(0, 1)),
  'a quote edited': ({ quotes: [first] }) => first && Object.assign(first, { says: `${first.says} Indeed.` }),
  'a quote dropped': ({ quotes }) => quotes.splice(0, 1),
  'a chart renamed': ({ chart, count }) => {
    if (!chart) return;
    chart.before.push(chart.id);
    chart.id = `trend-${count}`;
  },
  'a chart renamed carelessly': ({ chart, count }) => chart && Object.assign(chart, { id: `trend-${count}` }),
  'a chart dropped': (draft) => {
    draft.chart = null;
  },
  'a story renamed': (draft) => {
    draft.before.push(draft.slug);
    draft.slug = `bees-${draft.count}`;
  },
  'a story renamed carelessly': (draft) => {
    draft.slug = `bees-${draft.count}`;
  },
};

it('answers at every address that ever was, or refuses to build, whatever editors do', async () => {
  const changes = fc.array(fc.constantFrom(...Object.keys(CHANGES), 'a release'), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(changes, async (names) => {
      const newsroom = temporaryNewsroom(hiveland());
      const quote = { says: 'Bees are well.', by: 'Ana Lima' };
      let draft: Draft = {
        slug: 'bees',
        before: [],
        chart: { id: 'trend', before: [] },
        quotes: [quote],
        count: 0,
      };
      write(draft, 'bees', newsroom);
      await enterHere(newsroom);
      let book = await addressBook(newsroom);
      const speakers = new Map<string, string>();
      let isNew = false;
      for (const name of names) {
        if (name === 'a release') {
          if (isNew || !draft.chart) continue;
          await acceptBees(newsroom);
          isNew = true;
        }
        const changed = structuredClone({ ...draft, count: draft.count + 1 });
        CHANGES[name]?.(changed);
        write(changed, draft.slug, newsroom);
        const unentered = await addressBook(newsroom);
        const refused = unentered.faults.some(({ what }) => /would be lost|another quote/.test(what));
        if (refused) {
          // As an editor does who is refused: everything as it was.
          write(draft, changed.slug, newsroom);
          continue;
        }
        draft = changed;
        await enterHere(newsroom);
        const after = await addressBook(newsroom);
        expect([name, unanswered(book, after)]).toEqual([name, []]);
        for (const file of after.files.keys()) {
          if (!/\/quote-\d+\/index\.html$/.test(file)) continue;
          const by = /— (\w+ \w+),/.exec(said(after, file))?.[1] ?? '';
          expect([file, by]).toEqual([file, speakers.get(file) ?? by]);
          speakers.set(file, by);
        }
        book = after;
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
