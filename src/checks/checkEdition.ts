import type { DrawnChart } from '../charts/chart.ts';
import type { Desk } from '../editions/desk.ts';
import type { Story } from '../editions/story.ts';
import type { Fault } from '../faults/fault.ts';
import { seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Attested } from '../prose/attested.ts';
import type { Passage, PassageKind } from '../prose/passage.ts';
import type { Column } from '../tables/column.ts';
import { onceFor, remembered } from '../tables/remembered.ts';
import { absoluteFaults } from './absolutes.ts';
import { appositionFaults } from './apposition.ts';
import { lapsedClaims } from './attestedClaims.ts';
import { attributionFaults } from './attribution.ts';
import { backingFaults } from './backing.ts';
import { characterFaults } from './characters.ts';
import { chartWordFaults } from './chartWords.ts';
import type { BackingContext } from './claimSubject.ts';
import { dateFaults } from './dates.ts';
import { type ClaimFinder, claimFinder } from './findClaims.ts';
import { literalFaults } from './literals.ts';
import { type MentionFinder, mentionFinder } from './mentions.ts';
import { peerFaults } from './peers.ts';
import { PhraseIndex } from './phraseIndex.ts';
import { grammarFaults, hedgeFaults, orderFaults } from './phrasing.ts';
import { quoteFaults } from './quotes.ts';
import { periodFaults, placeFaults, unitFaults } from './scope.ts';
import { type Sentence, sentencesOf } from './sentence.ts';
import { shapeFaults } from './shapes.ts';
import { beginningFaults, relativeFaults, spanFaults } from './spans.ts';
import { statusFaults } from './status.ts';
import { nounFaults, subjectFaults, subjectOf } from './subject.ts';
import { unboundNumbers } from './unboundNumbers.ts';

export interface CheckContext {
  readonly story: Story;
  readonly area: Area;
  readonly desk: Desk;
  /** Slug of the edition, for the faults. */
  readonly edition: string;
}

interface SentenceContext extends BackingContext {
  readonly published: string;
  /** What the areas of the story's kind are called; null where the site does not say. */
  readonly peers: string | null;
}

/** Said by others, or made from the data by a chart: not for us to check. */
const UNCHECKED: ReadonlySet<PassageKind> = new Set<PassageKind>(['quote', 'attribution', 'chart text']);

/** All checks, on every text that a reader of this edition meets. */
export function checkEdition(passages: readonly Passage[], context: CheckContext): Fault[] {
  const { story, area, edition } = context;
  const tools = toolsFor(context.desk);
  const backing: SentenceContext = {
    edition: area,
    finder: tools.mentions,
    seriesOf: seriesFinder(story, area),
    columns: columnsOf(story),
    series: story.bindings.map(({ table, column, area: own }) => seriesOf(table, column.name, own ?? area)),
    published: story.meta.published,
    peers: context.desk.site.areaKinds[story.meta.editions.areas]?.many ?? null,
  };
  const typed = tools.typed(story);
  const sentences = passages.filter(({ kind }) => !UNCHECKED.has(kind)).flatMap(sentencesOf);
  const faults = [
    ...sentences.flatMap((sentence) =>
      faultsOf(sentence, typed, () => sentenceFaults(sentence, backing, tools)),
    ),
    ...statusFaults(sentences),
    ...attributionFaults(passages),
    ...attributionClaims(passages, backing, tools),
    ...characterFaults(passages),
    ...quoteFaults(passages),
    ...lapsedClaims(usedClaims(story, passages), backing.seriesOf, story.file),
  ];
  return faults.map((fault) => ({ ...fault, edition }));
}

/** The faults of sentences that are only typed: found once for each text and place. */
type TypedFaults = (key: string, find: () => readonly Fault[]) => readonly Fault[];

const MOST_TYPED = 2000;

function typedFaults(): TypedFaults {
  return remembered((_, find: () => readonly Fault[]) => find(), MOST_TYPED);
}

/** What is wrong with a sentence that prints nothing, and rests on nothing, is wrong in every edition of its story. */
function faultsOf(
  { runs, passage }: Sentence,
  typed: TypedFaults,
  find: () => readonly Fault[],
): readonly Fault[] {
  if (runs.some(({ atom, scopes }) => atom !== null || scopes.length > 0)) return find();
  const written = runs.map(({ line, quoted, text }) => `${line} ${quoted} ${text}`);
  return typed([passage.file, passage.kind, ...written].join('\u0000'), find);
}

function sentenceFaults(sentence: Sentence, context: SentenceContext, tools: Tools): Fault[] {
  const { file } = sentence.passage;
  const claims = tools.claims.find(sentence, tools.mentions.find(sentence, context.edition));
  const found = [
    ...placeFaults(sentence, context.edition, tools.mentions),
    ...periodFaults(sentence),
    ...unitFaults(sentence),
    ...subjectFaults(sentence, context.columns),
    ...nounFaults(sentence),
    ...hedgeFaults(sentence),
    ...peerFaults(sentence, context.peers),
    ...orderFaults(sentence),
    ...grammarFaults(sentence),
    ...shapeFaults(sentence),
    ...appositionFaults(sentence),
    ...spanFaults(sentence),
    ...beginningFaults(sentence, context.series),
    ...dateFaults(sentence),
    ...literalFaults(sentence, context.series),
    ...absoluteFaults(sentence, context.columns, claims),
    ...relativeFaults(
      sentence,
      context.published,
      claims.flatMap(({ run }) => run.scopes.flatMap(({ grounds }) => grounds)),
    ),
    ...claims.flatMap((claim) => backingFaults(sentence, claim, context)),
  ];
  return [
    ...unboundNumbers(sentence, tools.denominators, claims),
    ...found.map((fault) => ({ file, column: 0, ...fault })),
  ];
}

/** Who said it and when is no place for a claim of one's own. */
function attributionClaims(
  passages: readonly Passage[],
  context: SentenceContext,
  { claims, mentions }: Tools,
): Fault[] {
  const attributions = passages.filter(({ kind }) => kind === 'attribution').flatMap(sentencesOf);
  return attributions.flatMap((sentence) =>
    claims
      .find(sentence, mentions.find(sentence, context.edition))
      .flatMap((claim) => backingFaults(sentence, claim, context))
      .map((fault) => ({ file: sentence.passage.file, column: 0, ...fault })),
  );
}

/** Those that the story speaks of: the same array for all its editions. */
const columnsOf = onceFor(({ bindings }: Story): readonly Column[] => [
  ...new Set(bindings.map(({ column, table }) => subjectOf(column, table))),
]);

function usedClaims({ attested }: Story, passages: readonly Passage[]): Attested[] {
  const used = new Set(
    passages.flatMap(({ runs }) => runs.flatMap(({ scopes }) => scopes.map((scope) => scope.attested))),
  );
  return attested.filter((claim) => used.has(claim));
}

function seriesFinder(story: Story, area: Area): BackingContext['seriesOf'] {
  return (name) => {
    const binding = story.bindings.find((bound) => bound.name === name);
    return binding ? seriesOf(binding.table, binding.column.name, binding.area ?? area) : null;
  };
}

/** The words of a chart against what it shows. */
export function checkChart(chart: DrawnChart, passages: readonly Passage[], context: CheckContext): Fault[] {
  const { area: edition, desk } = context;
  const tools = toolsFor(desk);
  const places = { edition, nation: desk.nation, finder: tools.mentions, names: tools.names };
  return chartWordFaults(chart, passages, places).map((fault) => ({ ...fault, edition: context.edition }));
}

interface Tools {
  readonly typed: (story: Story) => TypedFaults;
  readonly claims: ClaimFinder;
  readonly mentions: MentionFinder;
  /** Of all areas. */
  readonly names: PhraseIndex;
  readonly denominators: readonly string[];
}

/** Patterns are made once for a newsroom, not once for an edition. */
const toolsFor = onceFor(({ areas, nation, tables, site }: Desk): Tools => {
  const columns = [...tables.values()].flatMap((table) => [...table.columns.values()]);
  return {
    typed: onceFor(typedFaults),
    claims: claimsFor(site),
    mentions: mentionFinder(areas, nation),
    names: new PhraseIndex(areas.all.map(({ name }) => name)),
    denominators: [...new Set(columns.flatMap(({ denominator }) => denominator ?? []))],
  };
});

/** Desks that differ only in their figures share it. */
const claimsFor = onceFor(({ claimWords, noClaims, areaKinds }: Desk['site']) =>
  claimFinder(
    claimWords,
    noClaims,
    Object.values(areaKinds).map(({ many }) => many),
  ),
);
