import type { Chart, ChartSettings } from '../charts/chart.ts';
import { ChartError, drawChart } from '../charts/index.ts';
import { tablesNamed } from '../charts/references.ts';
import { chartSubject } from '../charts/subject.ts';
import { checkChart, checkEdition } from '../checks/checkEdition.ts';
import type { Fault } from '../faults/fault.ts';
import { cellValue } from '../figures/cellMeasures.ts';
import type { MeasureContext } from '../figures/result.ts';
import { pointAt, type Series, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { pictureId, type StoryPicture } from '../pictures/storyPicture.ts';
import { FAULTY } from '../prose/atom.ts';
import type { Attested } from '../prose/attested.ts';
import { HELD } from '../prose/baseDrops.ts';
import type { ChartBlock } from '../prose/chartBlock.ts';
import { composeBody } from '../prose/compose.ts';
import { composeLine } from '../prose/composeInline.ts';
import type { Composition } from '../prose/composition.ts';
import { FigureDrop, ValueDrop } from '../prose/drops.ts';
import { lapseOf } from '../prose/lapse.ts';
import { type Names, renderTemplate, type Template } from '../prose/liquid.ts';
import type { Passage, PassageKind } from '../prose/passage.ts';
import type { PictureBlock } from '../prose/pictureBlock.ts';
import type { Quote } from '../prose/quote.ts';
import type { Branch, Place, Rendering } from '../prose/rendering.ts';
import { TableDrop } from '../prose/tableDrop.ts';
import type { Text } from '../prose/text.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { TableSource } from '../tables/table.ts';
import { accountFor, drawnSeries, isRead, type ToldWording } from '../wordings/account.ts';
import { readingOf } from '../wordings/reading.ts';
import { languageOf } from '../words/languages.ts';
import { chartsOf } from './chartsOf.ts';
import { withDigest } from './digest.ts';
import type { Block, Edition } from './edition.ts';
import { figureContext } from './figureContext.ts';
import type { NewsroomData } from './newsroomData.ts';
import { PageNumbering } from './numbering.ts';
import { outlineOf } from './outline.ts';
import { placeNames } from './placeNames.ts';
import { shownTexts } from './shownTexts.ts';
import { type Binding, NATIONAL_SLUG, type Story } from './story.ts';

/** An edition with what checks and reports need. */
export interface Told {
  /** null when a text could not be rendered at all. */
  readonly edition: Edition | null;
  /** The long parts of the edition as JSON, for the store. */
  readonly long: Uint8Array | null;
  readonly passages: readonly Passage[];
  /** Those taken. */
  readonly branches: readonly Branch[];
  readonly faults: readonly Fault[];
  /** Why attested claims no longer cover the figures shown, by claim id. */
  readonly lapsed: ReadonlyMap<string, string>;
  /** Wordings of all passages, read or not. */
  readonly wordings: readonly ToldWording[];
  /** Its charts with their settings, to draw them again from other figures. */
  readonly charts: readonly ToldChart[];
}

export interface ToldChart {
  readonly chart: Chart;
  readonly settings: ChartSettings;
}

/**
 * Tells a story for one area: renders its texts, draws its charts, checks every word.
 * @param expected indices of the passages that are most likely unread: where they are, a preview is told only once
 */
export function tell(story: Story, area: Area, data: NewsroomData, expected = NONE_UNREAD): Told {
  const told = tellNamed(story, area, data, expected);
  if (!data.marksUnread || !told.edition) return told;
  const unread = unreadPassages(told);
  const isAsExpected = unread.size === expected.size && [...unread].every((index) => expected.has(index));
  return isAsExpected ? told : tellNamed(story, area, data, unread);
}

const NONE_UNREAD: ReadonlySet<number> = new Set();

/** Indices of the passages whose wording nobody has read. */
export function unreadPassages({ wordings }: Pick<Told, 'wordings'>): ReadonlySet<number> {
  return new Set(wordings.flatMap((wording) => (isRead(wording) ? [] : wording.passages)));
}

/** @param unread indices of the passages to mark as unread */
function tellNamed(story: Story, area: Area, data: NewsroomData, unread: ReadonlySet<number>): Told {
  const slug = area === data.nation ? NATIONAL_SLUG : area.slug;
  const rendering = newRendering(story, area, slug, data);
  const numbering = new PageNumbering(languageOf(data.site));
  const passages: Passage[] = [];
  const composition = {
    file: story.file,
    rendering,
    numbering,
    passages,
    preview: data.isPreview ? { unread } : null,
  };
  const names = namesFor(story, area, data);
  const headline = composeTemplate(story.headline, 'headline', names, composition);
  const standfirst = composeTemplate(story.standfirst, 'standfirst', names, composition);
  const description =
    story.description && composeTemplate(story.description, 'description', names, composition);
  const beside: Beside = { others: new Map(), drawn: new Map(), charts: [] };
  const picture = tellLead(story, names, composition, beside);
  const body = tellBody(story, area, names, composition, data, beside);
  const faults = [...rendering.faults, ...checkEdition(passages, { story, area, data, edition: slug })];
  const { charts } = beside;
  const { branches, lapsed } = rendering;
  const told = { passages, branches, faults, lapsed, charts };
  if (rendering.atoms.includes(FAULTY)) return { ...told, wordings: [], edition: null, long: null };
  const words = { headline, standfirst, description: (description ?? standfirst).plain, picture, body };
  const parts = editionParts(story, area, words, numbering, data);
  const shown = shownTexts(story, data, {
    ...parts,
    tables: parts.tables.flatMap(({ id }) => data.tables.get(id) ?? []),
    charts: charts.map(({ chart }) => chart),
    credits: body.flatMap((block) => (block.kind === 'picture' ? block.picture.credit : [])),
  });
  const context: MeasureContext = {
    name: '',
    language: languageOf(data.site),
    nation: data.nation,
    peers: story.peers,
  };
  const wordings = accountFor(passages, { area, context, approvals: story.approvals, ...beside, shown });
  const reading = readingOf(passages, wordings, parts.attested.length);
  return { ...told, wordings, ...withDigest({ ...parts, reading }) };
}

/** What surrounds passages, collected while they are composed. */
interface Beside {
  /** A chart's settings, a photo. */
  readonly others: Map<Passage, readonly string[]>;
  /** For the words of a chart, the series it draws for the edition's area. */
  readonly drawn: Map<Passage, readonly Series[]>;
  readonly charts: ToldChart[];
}

function newRendering(story: Story, area: Area, slug: string, { site }: NewsroomData): Rendering {
  const mine = story.attested.filter(
    ({ areas }) => !areas || areas.includes(area.slug) || areas.includes(slug),
  );
  const sorted = mine.toSorted((a, b) => spoken(a, story) - spoken(b, story));
  const current = [...new Map(sorted.map((claim) => [claim.id, claim])).values()];
  return {
    edition: slug,
    language: languageOf(site),
    references: story.references,
    declared: declaredBy(story),
    faulty: story.faulty ?? NONE,
    lapsed: new Map(current.flatMap((claim) => whyLapsed(claim, story))),
    // Of several claims with one id, the one about these figures counts.
    attested: new Map(current.map((claim) => [claim.id, claim])),
    atoms: [],
    holes: [],
    scopes: [],
    branches: [],
    faults: [],
  };
}

const NONE: ReadonlySet<string> = new Set();

const declaredBy = memoizeWeak(
  ({ attested }: Story): ReadonlySet<string> => new Set(attested.map(({ id }) => id)),
);

function whyLapsed(claim: Attested, { bindings }: Story): [id: string, why: string][] {
  const binding = bindings.find(({ name }) => name === claim.figure);
  const why = binding && lapseOf(claim, binding);
  return why ? [[claim.id, why]] : [];
}

/** 1 for a claim on the release behind its figure; 0 for one on another release. */
function spoken({ figure, release }: Attested, { bindings }: Story): number {
  const table = bindings.find(({ name }) => name === figure)?.table;
  return table?.sources.some(({ released }) => released === release) ? 1 : 0;
}

function namesFor(story: Story, area: Area, data: NewsroomData): Names {
  const figures = new Map<string, unknown>();
  const tables = new Map<string, TableDrop>();
  for (const binding of story.bindings) {
    const [name = '', column] = binding.name.split('.');
    const drop = figureDrop(binding, area, story, data);
    if (column === undefined) figures.set(name, drop);
    else {
      const table = tables.get(name) ?? new TableDrop(name, binding.table);
      table[HELD].figures.set(column, drop);
      tables.set(name, table);
    }
  }
  return { ...Object.fromEntries([...figures, ...tables]), ...placeNames(area, data) };
}

function figureDrop(binding: Binding, area: Area, story: Story, data: NewsroomData): FigureDrop | ValueDrop {
  const series = seriesOf(binding.table, binding.column.name, binding.area ?? area);
  const context = figureContext(binding, area, story, data);
  if (!binding.period) return new FigureDrop(series, context);
  const value = cellValue(series, pointAt(series, binding.period), 'at', context);
  return new ValueDrop(value, binding.name, context);
}

function composeTemplate(
  template: Template,
  kind: PassageKind,
  names: Names,
  composition: Composition,
): Text {
  const mapped = renderTemplate(template, names, composition.rendering);
  return composeLine(mapped, kind, composition);
}

function tellBody(
  story: Story,
  area: Area,
  names: Names,
  composition: Composition,
  data: NewsroomData,
  beside: Beside,
): Block[] {
  const mapped = renderTemplate(story.body, names, composition.rendering);
  const before: ChartBlock[] = [];
  return composeBody(mapped, composition).flatMap((segment): Block[] => {
    if (segment.kind === 'prose') return [segment];
    if (segment.kind === 'quote') {
      const name = nameOf(segment.line, story, composition);
      return name ? [{ kind: 'quote', quote: { ...segment.quote, ...name } }] : [];
    }
    if (segment.kind === 'picture') {
      const picture = lookUp(segment.block, segment.block.placeOf('file'), story, composition, beside);
      return picture ? [{ kind: 'picture', picture }] : [];
    }
    reportRepeated(segment.block, before, composition);
    before.push(segment.block);
    const chart = draw(segment.block, story, area, composition, data, beside.charts.length === 0);
    if (!chart) return [];
    const { settings, passages } = segment.block;
    beside.charts.push({ chart, settings });
    const drawn = drawnSeries(data.tables.get(chart.tableId), settings, area);
    for (const passage of passages) {
      beside.others.set(passage, [`chart ${JSON.stringify(settings)}`]);
      beside.drawn.set(passage, drawn);
    }
    return [{ kind: 'chart', chart }];
  });
}

/** A quote's addresses, by the line on which it begins. */
function nameOf(
  at: number,
  { given, file }: Story,
  { rendering }: Composition,
): Pick<Quote, 'id' | 'formerly'> | null {
  const found = given.quotes.find(({ line, end }) => line <= at && at <= end);
  if (!found) {
    const what = 'a quote that the text does not show as one';
    const mend = 'begin each of its lines with >, and the last with > —';
    rendering.faults.push({ file, line: at, column: 0, edition: rendering.edition, what, mend });
    return null;
  }
  const { name: id, formerly } = found;
  return { id, ...(formerly.length > 0 && { formerly }) };
}

function tellLead(
  { picture, ...story }: Story,
  names: Names,
  composition: Composition,
  beside: Beside,
): StoryPicture | null {
  if (!picture) return null;
  const before = composition.passages.length;
  const alt = composeTemplate(picture.alt, 'caption', names, composition);
  const caption = picture.caption && composeTemplate(picture.caption, 'caption', names, composition);
  const passages = composition.passages.slice(before);
  return lookUp({ ...picture, alt, caption, passages }, picture.place, story, composition, beside);
}

function lookUp(
  { file: name, alt, credit, caption, passages }: Omit<PictureBlock, 'placeOf'>,
  place: Place,
  { pictures }: Pick<Story, 'pictures'>,
  { rendering }: Composition,
  { others }: Beside,
): StoryPicture | null {
  const file = pictures.find(name);
  if ('digest' in file) {
    for (const passage of passages) others.set(passage, [`photo ${file.digest}`]);
    return { id: pictureId(name), alt: alt.plain, credit, caption, file };
  }
  rendering.faults.push({ ...place, edition: rendering.edition, ...file });
  return null;
}

/** Reports what only one chart of an edition may have. */
function reportRepeated(
  { id, lead, placeOf }: ChartBlock,
  before: readonly ChartBlock[],
  { rendering }: Composition,
): void {
  const report = (key: string, what: string, mend: string) =>
    rendering.faults.push({ ...placeOf(key), edition: rendering.edition, what, mend });
  if (before.some((each) => each.id === id))
    report('id', `chart id is taken: ${id}`, 'give each chart its own id');
  if (lead && before.some((each) => each.lead))
    report('lead', 'a second lead chart', 'leave lead out here: one chart leads');
}

function draw(
  block: ChartBlock,
  story: Story,
  area: Area,
  { rendering }: Composition,
  data: NewsroomData,
  isFirst: boolean,
): Chart | null {
  const { id, title, subtitle, note, lead, formerly, settings, placeOf } = block;
  const { tables, faultyTables, areas, nation, boundaries, site } = data;
  if (tablesNamed(settings).some((id) => faultyTables?.has(id))) return null;
  try {
    const context = { tables, areas, area, nation, boundaries, language: languageOf(site) };
    // The first chart stands for its edition, unless another leads.
    const drawn = drawChart(settings, context, [
      ...(lead ? (['lead'] as const) : []),
      ...(lead || isFirst ? (['share'] as const) : []),
    ]);
    const checked = { story, area, data, edition: rendering.edition };
    rendering.faults.push(...checkChart(drawn, block.passages, checked));
    const subject = chartSubject(settings, drawn.tableId, context);
    return { id, ...(formerly && { formerly }), subject, title, subtitle, note, lead, ...drawn };
  } catch (error) {
    if (!(error instanceof ChartError)) throw error;
    const { edition } = rendering;
    rendering.faults.push(
      ...error.problems.map(({ key, ...problem }) => ({ ...placeOf(key), edition, ...problem })),
    );
    return null;
  }
}

type Words = Pick<Edition, 'headline' | 'standfirst' | 'description' | 'picture' | 'body'>;

type EditionParts = Omit<Edition, 'digest' | 'reading'>;

function editionParts(
  story: Story,
  area: Area,
  words: Words,
  numbering: PageNumbering,
  data: NewsroomData,
): EditionParts {
  const known = numbering.knownFigures;
  const tableIds = new Set([
    ...known.map(({ table }) => table),
    ...numbering.knownClaims.map(({ table }) => table),
    ...chartsOf(words).map(({ tableId }) => tableId),
  ]);
  const tables = [...tableIds].flatMap((id) => data.tables.get(id) ?? []);
  return {
    ...outlineOf(story, area, data),
    ...words,
    known,
    claims: numbering.knownClaims,
    attested: numbering.attestedClaims,
    sources: distinctSources(tables.flatMap(({ sources }) => sources)),
    tables: tables.map(({ id, title, rows }) => ({ id, title, areas: rows.areas.length })),
  };
}

function distinctSources(sources: readonly TableSource[]): TableSource[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
