import type { DrawnChart } from '../charts/chart.ts';
import type { Desk } from '../editions/desk.ts';
import type { Story } from '../editions/story.ts';
import type { Fault } from '../faults/fault.ts';
import { seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Attested } from '../prose/attested.ts';
import type { Passage, PassageKind } from '../prose/passage.ts';
import type { Column } from '../tables/column.ts';
import { lapsedClaims } from './attestedClaims.ts';
import { attributionFaults } from './attribution.ts';
import { type BackingContext, backingFaults } from './backing.ts';
import { chartWordFaults } from './chartWords.ts';
import { type ClaimFinder, claimFinder } from './findClaims.ts';
import { type MentionFinder, mentionFinder } from './mentions.ts';
import { PhraseIndex } from './phraseIndex.ts';
import { grammarFaults, hedgeFaults, orderFaults } from './phrasing.ts';
import { periodFaults, placeFaults, unitFaults } from './scope.ts';
import { type Sentence, sentencesOf } from './sentence.ts';
import { statusFaults } from './status.ts';
import { subjectFaults, subjectOf } from './subject.ts';
import { unboundNumbers } from './unboundNumbers.ts';

export interface CheckContext {
  readonly story: Story;
  readonly area: Area;
  readonly desk: Desk;
  /** Slug of the edition, for the faults. */
  readonly edition: string;
}

interface SentenceContext extends BackingContext {
  /** Those that the story binds. */
  readonly columns: readonly Column[];
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
    columns: [...new Set(story.bindings.map(({ column, table }) => subjectOf(column, table)))],
  };
  const sentences = passages.filter(({ kind }) => !UNCHECKED.has(kind)).flatMap(sentencesOf);
  const faults = [
    ...sentences.flatMap((sentence) => sentenceFaults(sentence, backing, tools)),
    ...statusFaults(sentences),
    ...attributionFaults(passages),
    ...lapsedClaims(usedClaims(story, passages), backing.seriesOf, story.file),
  ];
  return faults.map((fault) => ({ ...fault, edition }));
}

function sentenceFaults(sentence: Sentence, context: SentenceContext, tools: Tools): Fault[] {
  const { file } = sentence.passage;
  const claims = tools.claims.find(sentence, tools.mentions.find(sentence, context.edition));
  const found = [
    ...placeFaults(sentence, context.edition, tools.mentions),
    ...periodFaults(sentence),
    ...unitFaults(sentence),
    ...subjectFaults(sentence, context.columns),
    ...hedgeFaults(sentence),
    ...orderFaults(sentence),
    ...grammarFaults(sentence),
    ...claims.flatMap((claim) => backingFaults(sentence, claim, context)),
  ];
  return [
    ...unboundNumbers(sentence, tools.denominators, claims),
    ...found.map((fault) => ({ file, column: 0, ...fault })),
  ];
}

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
  readonly claims: ClaimFinder;
  readonly mentions: MentionFinder;
  /** Of all areas. */
  readonly names: PhraseIndex;
  readonly denominators: readonly string[];
}

const tools = new WeakMap<Desk, Tools>();

/** Patterns are made once for a newsroom, not once for an edition. */
function toolsFor(desk: Desk): Tools {
  const made = tools.get(desk) ?? makeTools(desk);
  tools.set(desk, made);
  return made;
}

function makeTools({ areas, nation, tables, site }: Desk): Tools {
  const columns = [...tables.values()].flatMap((table) => [...table.columns.values()]);
  return {
    claims: claimFinder(site.claimWords, site.noClaims),
    mentions: mentionFinder(areas, nation),
    names: new PhraseIndex(areas.all.map(({ name }) => name)),
    denominators: [...new Set(columns.flatMap(({ denominator }) => denominator ?? []))],
  };
}
