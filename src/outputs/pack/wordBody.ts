import { heldByXml } from '../../charts/svg.ts';
import type { PackedPicture, WordLinks } from './wordDocument.ts';

/** Styles of a document, by the element that a paragraph stands in. */
const STYLES: Readonly<Record<string, string>> = {
  h1: 'Heading1',
  h2: 'Heading2',
  h3: 'Heading3',
  blockquote: 'Quote',
  figcaption: 'Caption',
  li: 'ListParagraph',
};

/** Elements around a paragraph that mean something else than its own. */
const MARKS: Readonly<Record<string, string>> = { strong: '<w:b/>', em: '<w:i/>', s: '<w:strike/>' };

const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption'],
  ...['aside', 'pre', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

/** 16 centimetres: an A4 page without its margins. In units of a 360,000th of a centimetre. */
const BREADTH = 5_760_000;
const MOST_HEIGHT = 7_200_000;

const PIECE = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g;

/**
 * Copied HTML as the body of a Word document. It knows the elements that `cleanHtml` leaves, and pictures that it is
 * handed; not for markup of unknown origin.
 */
export class WordBody {
  readonly #links: WordLinks;
  readonly #pictures: ReadonlyMap<string, PackedPicture>;
  /** Elements that are open, outermost first. */
  readonly #open: string[] = [];
  /** Numbers of the lists that are open; bullets share the first. */
  readonly #lists: number[] = [];
  #numbered = 1;
  #runs = '';
  #xml = '';

  constructor(links: WordLinks, pictures: ReadonlyMap<string, PackedPicture>) {
    this.#links = links;
    this.#pictures = pictures;
  }

  /** How many lists are numbered: each begins at one. */
  get numbered(): number {
    return this.#numbered - 1;
  }

  write(html: string): string {
    for (const [piece, slash, name, attributes = ''] of heldByXml(html).matchAll(PIECE)) {
      if (name === undefined) this.#text(piece);
      else if (slash) this.#end(name);
      else this.#begin(name, attributes);
    }
    this.#flush();
    return this.#xml;
  }

  #begin(name: string, attributes: string): void {
    if (BLOCKS.has(name)) this.#flush();
    if (name === 'br') this.#runs += '<w:r><w:br/></w:r>';
    else if (name === 'img') this.#picture(attributes);
    if (name === 'br' || name === 'img' || name === 'hr') return;
    this.#open.push(name);
    if (name === 'ol') this.#numbered += 1;
    if (name === 'ul' || name === 'ol') this.#lists.push(name === 'ul' ? 1 : this.#numbered);
    if (name === 'a')
      this.#runs += `<w:hyperlink r:id="${this.#links.idOf(attributeOf('href', attributes))}">`;
    if (name === 'table') this.#xml += TABLE;
    if (name === 'tr') this.#xml += '<w:tr>';
    if (isCell(name)) this.#xml += '<w:tc>';
  }

  #end(name: string): void {
    if (name === 'a') this.#runs += '</w:hyperlink>';
    // A cell has a paragraph, even an empty one.
    if (BLOCKS.has(name)) this.#flush(isCell(name));
    if (isCell(name)) this.#xml += '</w:tc>';
    if (name === 'tr') this.#xml += '</w:tr>';
    if (name === 'table') this.#xml += '</w:tbl><w:p/>';
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    this.#open.splice(this.#open.lastIndexOf(name), 1);
  }

  /** Escaped as in HTML, which is as XML has it. */
  #text(text: string): void {
    const plain = text.replaceAll(/\s+/g, ' ');
    if (plain === ' ' && this.#runs === '') return;
    const link = this.#open.includes('a') ? '<w:rStyle w:val="Hyperlink"/>' : '';
    const marks = Object.entries(MARKS).flatMap(([name, mark]) => (this.#open.includes(name) ? mark : []));
    const bold = this.#open.includes('th') ? '<w:b/>' : '';
    const style = `${link}${bold}${marks.join('')}`;
    const said = this.#runs === '' ? plain.trimStart() : plain;
    this.#runs += `<w:r>${style && `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${said}</w:t></w:r>`;
  }

  #flush(always = false): void {
    if (this.#runs === '' && !always) return;
    const within = this.#open.findLast((name) => STYLES[name] !== undefined);
    const style = within && `<w:pStyle w:val="${STYLES[within]}"/>`;
    const list = this.#lists.at(-1);
    const level = this.#lists.length - 1;
    const numbers =
      within === 'li' && list
        ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
        : '';
    const runs = this.#runs.replace(/ (?=<\/w:t><\/w:r>$)/, '');
    const properties = `${style ?? ''}${numbers}`;
    this.#xml += `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
    this.#runs = '';
  }

  #picture(attributes: string): void {
    const picture = this.#pictures.get(attributeOf('src', attributes));
    if (!picture) return;
    const [width, height] = [
      Number(attributeOf('width', attributes)),
      Number(attributeOf('height', attributes)),
    ];
    const scale = Math.min(BREADTH / width, MOST_HEIGHT / height);
    const size = `cx="${Math.round(width * scale)}" cy="${Math.round(height * scale)}"`;
    this.#runs += drawing(picture, size, attributeOf('alt', attributes));
  }
}

/** As wide as its words ask for. */
const TABLE =
  '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>';

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

function attributeOf(name: string, attributes: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function drawing({ relation, number }: PackedPicture, size: string, alt: string): string {
  const named = `id="${number}" name="${number}" descr="${alt}"`;
  const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named}/><a:graphic><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
