/** The same words twice: for the page, with figures marked up, and for where markup cannot go. */
export interface Text {
  readonly html: string;
  readonly plain: string;
}
