import type { NewsroomData } from '../editions/newsroomData.ts';
import { parseStory, type StoryFolder } from '../editions/readStory.ts';
import type { Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import { siteSchema } from '../newsroom/site.ts';
import { passageText } from '../prose/passage.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { type Approvals, NO_APPROVALS } from '../wordings/approvals.ts';
import { sampleArea, sampleAreas } from './tables.ts';
import { tellTables } from './tellTables.ts';

/** Made-up data to try a line of story on. */
export function sampleData(site: Partial<NewsroomData['site']> = {}): NewsroomData {
  const tables = new Map(tellTables().map((table) => [table.id, table]));
  return {
    site: siteSchema.parse({ ...SITE, ...site }),
    areas: sampleAreas,
    nation: sampleArea('albia'),
    tables,
  };
}

const SITE = {
  name: 'The Albian',
  description: 'News of Albia.',
  url: 'https://albian.example',
  publisher: { name: 'The Albian', url: 'https://albian.example' },
  byline: 'Data desk',
  nation: 'Albia',
  areaKinds: { shire: { one: 'shire', many: 'shires' } },
};

const NO_SITE: Partial<NewsroomData['site']> = {};

/** Compiling what to look for in texts takes longer than looking. */
const dataOf = memoizeWeak(sampleData);

const FRONT = (headline: string, standfirst: string) => `---
headline: >-
  ${headline}
standfirst: >-
  ${standfirst}
published: 2025-01-31
editions: { areas: shire, of: burglary }
figures:
  burglaries: burglary.offences
  charges: burglary.charged
  rate: burglary.rate
  wait: burglary.wait
  disability: census.disabled
  care: census.carers
  women: census.women
  men: census.men
  nationally: { column: burglary.offences, area: nation }
  nationalRate: { column: burglary.rate, area: nation }
  nationalCare: { column: census.carers, area: nation }
  eastmere: { column: burglary.offences, area: eastmere }
  regionRate: { column: burglary.rate, among: region }
  neighbourRate: { column: burglary.rate, among: neighbours }
  eastmereRate: { column: burglary.rate, area: eastmere }
  smoking: survey.smoking
  cycling: survey.cycling
  births: births.live
  price: homes.price
  sales: homes.sales
  jobless: jobs.rate
  fires: fires.attended
  waiting: hospital.list
  subsidy: accounts.subsidy
  surplus: accounts.surplus
  fare: accounts.fare
  oil: accounts.oil
  tutors: accounts.tutors
  lamplighters: accounts.lamplighters
  seen: hospital.seen
  lost: libraries.lost
  asthma: asthma.cases
  otters: otters.counted
  nationalPrice: { column: homes.price, area: nation }
  nationalJobless: { column: jobs.rate, area: nation }
  nationalSeen: { column: hospital.seen, area: nation }
attested:
  worst:
    says: Burglaries were at their highest since records began
    by: Albian Home Office
    date: 2025-01-30
    url: https://example.org/
    figure: burglaries
    period: "2024"
    release: 2024-01-31
---
`;

/** First line of the body in the file, for tests of line numbers. */
export const BODY_LINE = FRONT('', '').split('\n').length;

export interface TellOptions {
  /** Slug of the area; the West Marches. */
  readonly area?: string;
  readonly site?: Partial<NewsroomData['site']>;
  readonly headline?: string;
  readonly standfirst?: string;
  /** Wordings that count as read; none. */
  readonly approvals?: Approvals | undefined;
  /** Instead of the made-up data. */
  readonly data?: NewsroomData;
}

/** The story that a body of text makes. @throws {FaultError} when it is no valid one */
export function parseText(
  body: string,
  data: NewsroomData,
  options: Pick<TellOptions, 'headline' | 'standfirst'> = {},
  folder: StoryFolder = {},
): Story {
  const faults = new FaultList();
  const story = parseStory(storyText(body, options), 'burglary', 'story.md', data, faults, folder);
  if (!story) throw new FaultError(faults.all);
  return story;
}

/** The story's file. */
export function storyText(
  body: string,
  {
    headline = 'Burglary {{ area.in }}',
    standfirst = 'What the figures say',
  }: Pick<TellOptions, 'headline' | 'standfirst'> = {},
): string {
  return FRONT(headline, standfirst) + body;
}

/** A story with this body, and its data. @throws {FaultError} when the text is no valid story */
export function sampleStory(body: string, options: TellOptions = {}): { story: Story; data: NewsroomData } {
  const { site = NO_SITE, approvals = NO_APPROVALS } = options;
  const { data = dataOf(site) } = options;
  return { story: parseText(body, data, options, { approvals }), data };
}

/** Tells a body of text for one area. @throws {FaultError} when the text is no valid story */
export function tellText(body: string, options: TellOptions = {}): Told {
  const { story, data } = sampleStory(body, options);
  return tell(story, sampleArea(options.area ?? 'west-marches'), data);
}

/** The body as readers have it, a line for each passage; headline and standfirst are left out. */
export function plainBody({ passages }: Told): string {
  return passages.slice(2).map(passageText).join('\n');
}

/** What is wrong, without the sentence and the remedy. */
export function whatIsWrong({ faults }: Told): string[] {
  return faults.map(({ what, warning }) => `${warning ? '(warning) ' : ''}${what.split(' in “')[0]}`);
}
