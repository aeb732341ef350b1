/** What a relation's type begins with. */
export const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A picture of a document. */
export interface PackedPicture {
  readonly relation: string;
  readonly number: number;
}

/** Addresses that a document leads to, each once. */
export class WordLinks {
  readonly #ids = new Map<string, string>();

  /** @param href escaped */
  idOf(href: string): string {
    const id = this.#ids.get(href) ?? `link${this.#ids.size + 1}`;
    this.#ids.set(href, id);
    return id;
  }

  get relations(): string[] {
    return [...this.#ids].map(
      ([href, id]) =>
        `<Relationship Id="${id}" Type="${RELATION}/hyperlink" Target="${href}" TargetMode="External"/>`,
    );
  }
}
