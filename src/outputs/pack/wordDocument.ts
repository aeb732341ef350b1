import { escapeXml } from '../../charts/svg.ts';
import { midnight } from '../parts/identity.ts';
import { WordBody } from './wordBody.ts';
import { RELATION, WordLinks } from './wordRelations.ts';
import { zip } from './zip.ts';

export interface WordText {
  readonly title: string;
  readonly by: string;
  readonly language: string;
  /** ISO date. */
  readonly modified: string;
  /** Copied HTML. */
  readonly html: string;
  /** PNG files, by the addresses that the HTML has for them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A document for Word and all that read its files (ISO 29500), of the few parts that one needs. */
export function wordDocument(text: WordText): Uint8Array {
  const links = new WordLinks();
  const pictures = [...text.pictures.entries()].map(([src, bytes], index) => {
    return { src, bytes, number: index + 1, relation: `picture${index + 1}`, file: `media/${index + 1}.png` };
  });
  const body = new WordBody(links, new Map(pictures.map((picture) => [picture.src, picture])));
  const document = `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${RELATION}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${body.write(text.html)}${PAGE}</w:body></w:document>`;
  const relations = [
    `<Relationship Id="styles" Type="${RELATION}/styles" Target="styles.xml"/>`,
    `<Relationship Id="numbering" Type="${RELATION}/numbering" Target="numbering.xml"/>`,
    ...pictures.map(
      ({ relation, file }) => `<Relationship Id="${relation}" Type="${RELATION}/image" Target="${file}"/>`,
    ),
    ...links.relations,
  ];
  return zip(
    {
      '[Content_Types].xml': TYPES,
      '_rels/.rels': relationships([
        `<Relationship Id="document" Type="${RELATION}/officeDocument" Target="word/document.xml"/>`,
        `<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
      ]),
      'docProps/core.xml': properties(text),
      'word/document.xml': document,
      'word/_rels/document.xml.rels': relationships(relations),
      'word/styles.xml': styles(text.language),
      'word/numbering.xml': numbering(body.numbered),
      ...Object.fromEntries(pictures.map(({ file, bytes }) => [`word/${file}`, bytes])),
    },
    text.modified,
  );
}

/** A4, with margins of 2.5 centimetres. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

function relationships(relations: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function properties({ title, by, modified }: WordText): string {
  const at = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${midnight(modified)}</dcterms:${name}>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(by)}</dc:creator>${at('created')}${at('modified')}</cp:coreProperties>`;
}

/** Those that Word knows by these names, so that a newsroom's own template takes over. */
function styles(language: string): string {
  const style = (id: string, name: string, paragraph: string, run: string, kind = 'paragraph') => {
    const inner = `${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}`;
    return `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
  };
  const heading = (level: number, size: number) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
      `<w:b/><w:sz w:val="${size}"/>`,
    );
  return `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    heading(1, 40),
    heading(2, 28),
    heading(3, 24),
    style('Quote', 'Quote', '<w:ind w:left="567" w:right="567"/>', '<w:i/>'),
    style('Caption', 'caption', '', '<w:color w:val="595959"/><w:sz w:val="18"/>'),
    style('ListParagraph', 'List Paragraph', '<w:spacing w:after="60"/>', ''),
    style('Hyperlink', 'Hyperlink', '', '<w:color w:val="0563C1"/><w:u w:val="single"/>', 'character'),
  ].join(
    '',
  )}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders></w:tblPr></w:style></w:styles>`;
}

/** Bullets are list 1, numbered lists those after it. */
function numbering(numbered: number): string {
  const levels = (format: string, textAt: (level: number) => string) =>
    Array.from(
      { length: 9 },
      (_, at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${textAt(at)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(at + 1) * 567}" w:hanging="283"/></w:pPr></w:lvl>`,
    ).join('');
  const lists = Array.from(
    { length: numbered },
    (_, at) =>
      `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/>${Array.from({ length: 9 }, (__, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`).join('')}</w:num>`,
  );
  return `${HEAD}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0">${levels('bullet', () => '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${levels('decimal', (at) => `%${at + 1}.`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${lists.join('')}</w:numbering>`;
}
