import { absolute } from '../../addresses/href.ts';
import { textPath } from '../../addresses/textAddresses.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';
import type { Language } from '../../words/language.ts';
import { languageOf } from '../../words/languages.ts';
import type { EditionOutput } from '../output.ts';
import { bodyText } from '../parts/bodyText.ts';
import { versionOf } from '../parts/identity.ts';
import { section } from '../parts/section.ts';
import { textFile } from '../siteFile.ts';

export const wire: EditionOutput = {
  of: 'edition',
  files: (edition, { site }) => [
    textFile(textPath(edition, 'txt'), 'text/plain', () => wireText(edition, site)),
  ],
};

/** An edition as wire copy: plain text, and notes to the editor about every figure in it. */
export function wireText(edition: Edition, site: Site): string {
  const language = languageOf(site);
  const { wire } = language.texts;
  const { published, modified, path } = edition;
  const parts = [
    edition.headline.plain,
    edition.standfirst.plain,
    wire.by(edition.byline),
    ...bodyText(edition, site),
    wire.notes,
    wire.dates(published, modified, versionOf(edition), site.name, absolute(site, path)),
    language.editions.reading(edition.reading),
    ...section(wire.changes, changesText(edition, language)),
    ...section(wire.figures, edition.known.map(wire.figure)),
    ...section(
      wire.attested,
      edition.attested.map(({ says, by, date, url }) => wire.statement(says, by, date, url)),
    ),
    ...section(wire.sources, edition.sources.map(wire.source)),
    ...section(
      wire.tables,
      edition.tables.map(({ id, title }) => wire.table(title, absolute(site, `/data/${id}.csv`))),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function changesText({ corrections, updates }: Edition, { editions, texts: { wire } }: Language): string[] {
  return [
    ...corrections.map(({ date, was, is, where }) => wire.change(date, editions.correction(was, is, where))),
    ...updates.map(({ date, what }) => wire.change(date, what)),
  ];
}
