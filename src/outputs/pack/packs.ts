import path from 'node:path/posix';
import { packPath, textPath } from '../../addresses/textAddresses.ts';
import { chartsOf } from '../../editions/chartsOf.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';
import { languageOf } from '../../words/languages.ts';
import type { EditionOutput, OutputContext } from '../output.ts';
import { copiedPicture } from '../parts/bodyHtml.ts';
import { figuresBook } from './figuresBook.ts';
import { readme } from './readme.ts';
import { wordDocument } from './wordDocument.ts';
import { zip } from './zip.ts';

/** What other outputs make, and a pack has too. */
export interface Packed {
  readonly texts: readonly EditionOutput[];
  readonly charts: EditionOutput;
  /** Code that shows charts and quotes elsewhere. */
  readonly codes: (edition: Edition, site: Site) => string;
}

/** All that another newsroom takes of an edition, in one file; the same bytes each build. */
export function packs(packed: Packed): EditionOutput {
  return {
    of: 'edition',
    files: (edition, context) =>
      context.site.packs
        ? [
            {
              path: packPath(edition),
              type: 'application/zip',
              content: () => packOf(edition, context, packed),
            },
          ]
        : [],
  };
}

async function packOf(
  edition: Edition,
  context: OutputContext,
  { texts, charts, codes }: Packed,
): Promise<Uint8Array> {
  const { site } = context;
  const language = languageOf(site);
  const files: Record<string, string | Uint8Array> = { 'README.txt': readme(edition, site) };
  for (const output of texts)
    for (const file of output.files(edition, context)) files[path.basename(file.path)] = await file.content();
  for (const { path: at, type, content } of charts.files(edition, context))
    if (type !== 'application/csvm+json') files[`charts/${path.basename(at)}`] = await content();
  const name = path.basename(textPath(edition, 'html'));
  const html = withOwnPictures(String(files[name]), edition, site);
  files[name] = html;
  files['figures.xlsx'] = await figuresBook(edition, language);
  files['embeds.txt'] = codes(edition, site);
  files['article.docx'] = wordDocument({
    title: edition.headline.plain,
    by: edition.byline,
    language: language.tag,
    modified: edition.modified,
    html: /<article>(.*)<\/article>/s.exec(html)?.[1] ?? '',
    pictures: picturesIn(files),
  });
  return zip(files, edition.modified);
}

/** Those beside it, not those of the site. */
function withOwnPictures(html: string, edition: Edition, site: Site): string {
  return chartsOf(edition).reduce(
    (text, chart) => text.replaceAll(copiedPicture(chart, edition, site), `charts/${chart.id}.png`),
    html,
  );
}

function picturesIn(files: Readonly<Record<string, string | Uint8Array>>): Map<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(files))
    if (name.endsWith('.png') && typeof content !== 'string') pictures.set(name, content);
  return pictures;
}
