import type { DrawnChart } from '../charts/chart.ts';
import type { Desk } from '../editions/desk.ts';
import type { Story } from '../editions/story.ts';
import type { Fault } from '../faults/fault.ts';
import { type Series, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Attested } from '../prose/attested.ts';
import type { Passage, PassageKind } from '../prose/passage.ts';
import { onceFor, remembered } from '../tables/remembered.ts';
import { lapsedClaims } from './attestedClaims.ts';
import { characterFaults } from './characters.ts';
import { chartWordFaults } from './chartWords.ts';
import { type ClaimContext, type Weighed, weigh } from './claims.ts';
import { literalFaults } from './literals.ts';
import { type MentionFinder, mentionFinder } from './mentions.ts';
import { nounFaults } from './nouns.ts';
import { numberFaults, saysNone } from './numbers.ts';
import { periodFaults } from './periods.ts';
import { PhraseIndex } from './phraseIndex.ts';
import { dateFaults, fitFaults, hedgeFaults, rankFaults, tackedOnFaults } from './phrasing.ts';
import { placeFaults } from './places.ts';
import { attributionFaults, quoteFaults } from './quotes.ts';
import { type Reading, read } from './reading.ts';
import { relationsIn } from './relations.ts';
import type { Found } from './rules.ts';
import { sentencesOf } from './sentence.ts';
import { denominatorFaults, shapeFaults } from './shapes.ts';
import { statusFaults } from './status.ts';
import type { StoryColumn } from './subjects.ts';
import { beginningFaults, spanFaults, timeFaults } from './times.ts';
import { subjectOf } from './vocabulary.ts';

export interface CheckContext {
  readonly story: Story;
  readonly area: Area;
  readonly desk: Desk;
  /** Slug of the edition, for the faults. */
  readonly edition: string;
}

/** Said by others, or made from the data by a chart: not for us to check. */
const UNCHECKED: ReadonlySet<PassageKind> = new Set<PassageKind>(['quote', 'attribution', 'chart text']);

/** All checks, on every text that a reader of this edition meets. */
export function checkEdition(passages: readonly Passage[], context: CheckContext): Fault[] {
  const { story, edition } = context;
  const known = knownOf(context);
  const typed = toolsFor(context.desk).typed(story);
  const readings = passages
    .filter(({ kind }) => !UNCHECKED.has(kind))
    .flatMap(sentencesOf)
    .map(read);
  const faults = [
    ...readings.flatMap((reading) => typed(reading, () => sentenceFaults(reading, known))),
    ...statusFaults(readings),
    ...attributionFaults(passages),
    ...attributionClaims(passages, known),
    ...characterFaults(passages),
    ...quoteFaults(passages),
    ...lapsedClaims(usedClaims(story, passages), known.seriesOf, story.file),
  ];
  return faults.map((fault) => ({ ...fault, edition }));
}

/** What the rules know of an edition. */
export interface Known extends ClaimContext {
  readonly series: readonly Series[];
  readonly denominators: readonly string[];
  readonly published: string;
}

export function knownOf({ story, area, desk }: CheckContext): Known {
  const { mentions, denominators } = toolsFor(desk);
  const kind = desk.site.areaKinds[story.meta.editions.areas];
  return {
    edition: area,
    nation: desk.nation,
    peers: story.peers,
    peerNouns: kind ? [kind.one, kind.many] : [],
    columns: columnsOf(story),
    mentions: onceFor((reading: Reading) => mentions.find(reading, area)),
    seriesOf: (name) => {
      const binding = story.bindings.find((bound) => bound.name === name);
      return binding ? seriesOf(binding.table, binding.column.name, binding.area ?? area) : null;
    },
    series: story.bindings.map(({ table, column, area: own }) => seriesOf(table, column.name, own ?? area)),
    denominators,
    published: story.meta.published,
  };
}

/** The rules, one family after the other. */
function sentenceFaults(reading: Reading, known: Known): Found[] {
  const weighed = weighAll(reading, known);
  const mentions = known.mentions(reading);
  return [
    ...numberFaults(reading, { ...known, isWeighed: (token) => isTakenUp(token.start, weighed) }),
    ...literalFaults(reading, known.series),
    ...nounFaults(
      reading,
      known.columns.map(({ column }) => column),
    ),
    ...placeFaults(reading, known.edition, mentions),
    ...periodFaults(reading),
    ...spanFaults(reading),
    ...timeFaults(reading, known.published, weighed),
    ...beginningFaults(reading, known.series),
    ...shapeFaults(reading),
    ...denominatorFaults(reading),
    ...hedgeFaults(reading),
    ...fitFaults(reading),
    ...dateFaults(reading),
    ...tackedOnFaults(reading),
    ...rankFaults(reading, known.peerNouns),
    ...weighed.flatMap(({ faults }) => faults),
  ];
}

export function weighAll(reading: Reading, known: ClaimContext): Weighed[] {
  return relationsIn(reading).map((relation) => weigh(reading, relation, known));
}

/** "More than half" and "three times", where the figures bear them out, are no unbound numbers. */
function isTakenUp(start: number, weighed: readonly Weighed[]): boolean {
  return weighed.some(
    ({ relation, isProved }) => isProved && relation.start <= start && start < relation.end,
  );
}

/** Who said it and when is no place for a claim of one's own. */
function attributionClaims(passages: readonly Passage[], known: Known): Found[] {
  const readings = passages
    .filter(({ kind }) => kind === 'attribution')
    .flatMap(sentencesOf)
    .map(read);
  return readings.flatMap((reading) => weighAll(reading, known).flatMap(({ faults }) => faults));
}

/** Those that the story speaks of: the same array for all its editions. */
const columnsOf = onceFor(({ bindings }: Story): readonly StoryColumn[] => [
  ...new Map(
    bindings.map(({ column, table }) => [
      subjectOf(column, table),
      { column: subjectOf(column, table), table },
    ]),
  ).values(),
]);

function usedClaims({ attested }: Story, passages: readonly Passage[]): Attested[] {
  const used = new Set(
    passages.flatMap(({ runs }) => runs.flatMap(({ scopes }) => scopes.map((scope) => scope.attested))),
  );
  return attested.filter((claim) => used.has(claim));
}

/** The words of a chart against what it shows. */
export function checkChart(chart: DrawnChart, passages: readonly Passage[], context: CheckContext): Fault[] {
  const { area: edition, desk } = context;
  const tools = toolsFor(desk);
  const places = { edition, nation: desk.nation, finder: tools.mentions, names: tools.names };
  return chartWordFaults(chart, passages, places).map((fault) => ({ ...fault, edition: context.edition }));
}

/** Finds the faults of a sentence, or knows them from another edition. */
type Typed = (reading: Reading, find: () => readonly Found[]) => readonly Found[];

const MOST_TYPED = 2000;

/**
 * A sentence that prints nothing, rests on nothing, and states no relation and no “none” has the same faults in every
 * edition of its story.
 */
function typedFaults(): Typed {
  const once = remembered((_, find: () => readonly Found[]) => find(), MOST_TYPED);
  return (reading, find) => {
    const { runs, passage } = reading.sentence;
    const isTold = runs.some(({ atom, scopes }) => atom !== null || scopes.length > 0);
    if (isTold || relationsIn(reading).length > 0 || saysNone(reading)) return find();
    const written = runs.map(({ line, quoted, text }) => `${line} ${quoted} ${text}`);
    return once([passage.file, passage.kind, ...written].join('\u0000'), find);
  };
}

interface Tools {
  readonly typed: (story: Story) => Typed;
  readonly mentions: MentionFinder;
  /** Of all areas. */
  readonly names: PhraseIndex;
  readonly denominators: readonly string[];
}

/** Made once for a newsroom, not once for an edition. */
const toolsFor = onceFor(({ areas, nation, tables }: Desk): Tools => {
  const columns = [...tables.values()].flatMap((table) => [...table.columns.values()]);
  return {
    typed: onceFor(typedFaults),
    mentions: mentionFinder(areas, nation),
    names: new PhraseIndex(areas.all.map(({ name }) => name)),
    denominators: [...new Set(columns.flatMap(({ denominator }) => denominator ?? []))],
  };
});
