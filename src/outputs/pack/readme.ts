import { absolute } from '../../addresses/href.ts';
import { chartsOf } from '../../editions/chartsOf.ts';
import type { Edition, KnownFigure } from '../../editions/edition.ts';
import { embedsOf } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
import { CAUTIONS } from '../../tables/status.ts';
import { decimalsOf } from '../../words/digits.ts';
import type { Language } from '../../words/language.ts';
import { languageOf } from '../../words/languages.ts';
import { correctionTexts } from '../parts/correctionTexts.ts';
import { versionOf } from '../parts/identity.ts';
import { picturesOf } from '../parts/picturesOf.ts';
import { section } from '../parts/section.ts';

/** What an editor reads first: which version this is, what to be careful with, who said what, and on what terms. */
export function readme(edition: Edition, site: Site): string {
  const language = languageOf(site);
  const { pack, wire } = language.texts;
  const { readme: words } = pack;
  const { attested, sources } = edition;
  const careful = carefulWith(edition, language);
  const parts = [
    edition.headline.plain,
    words.version(site.name, edition.area.name, versionOf(edition), edition.modified),
    absolute(site, edition.path),
    ...section(words.corrected, correctionTexts(edition.corrections, language)),
    ...section(
      words.files,
      Object.entries(pack.files).map(([name, says]) => pack.remark(name, says)),
    ),
    ...(picturesOf(edition).length > 0 ? [pack.photos] : []),
    ...section(words.careful, careful.length > 0 ? careful : [pack.unremarkable]),
    ...section(words.method, [
      language.editions.reading(edition.reading),
      ...obtainedNotes(edition, language, false),
    ]),
    ...section(words.quotes, quotesOf(edition, language)),
    ...section(
      words.attested,
      attested.map(({ says, by, date, url }) => wire.statement(says, by, date, url)),
    ),
    ...section(
      words.terms,
      sources.map(({ obtained: { how }, ...source }) =>
        wire.source({ ...source, obtained: { how, note: '' } }),
      ),
    ),
    words.newer,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** How the files of the sources were had: those that are not the publisher's own, or the others. */
function obtainedNotes({ sources }: Edition, language: Language, isTranscribed: boolean): string[] {
  return sources
    .filter(({ obtained: { how } }) => (how === 'transcribed') === isTranscribed)
    .flatMap(({ title, obtained }) =>
      language.sources.obtained(obtained).map((note) => language.texts.pack.remark(title, note)),
    );
}

/** Only what is known of the figures: breaks, gaps, qualified values, intervals, unfit comparisons, copies. */
function carefulWith(edition: Edition, language: Language): string[] {
  const { pack } = language.texts;
  const { area } = edition;
  const notes = chartsOf(edition).flatMap(({ subject, notes }) =>
    notes.map((note) => pack.remark(subject, note)),
  );
  const figures = edition.known.flatMap((figure) => {
    const says = qualifications(figure, language);
    return says.length > 0 ? [pack.qualified(figure.printed, figure.what, figure.period, says)] : [];
  });
  const overrides = edition.sources.flatMap((source) =>
    (source.overrides ?? [])
      .filter((override) => override.area === area.code)
      .map((override) =>
        pack.remark(source.title, language.figures.override({ ...override, unit: undefined })),
      ),
  );
  const apart = area.comparable ? [] : [pack.apart(area.name)];
  const copies = obtainedNotes(edition, language, true);
  return [...new Set([...apart, ...notes, ...figures, ...overrides, ...copies])];
}

function qualifications({ status = [], bounds }: KnownFigure, { figures, numbers }: Language): string[] {
  const cautions = CAUTIONS.filter((each) => status.includes(each)).map((each) => figures.status[each]);
  if (!bounds) return cautions;
  const [lower, upper] = [numbers.exact(bounds.lower), numbers.exact(bounds.upper)];
  const confidence = numbers.percentage(bounds.confidence, decimalsOf(bounds.confidence));
  return [...cautions, figures.how.bounds(figures.interval(lower, upper), confidence)];
}

function quotesOf(edition: Edition, { texts }: Language): string[] {
  return embedsOf(edition).flatMap((embed) => {
    if (embed.kind !== 'quote') return [];
    const { paragraphs, attribution } = embed.quote;
    const said = texts.wire.quoted(paragraphs.join(' '));
    return attribution.plain ? `${said} — ${attribution.plain}` : said;
  });
}
