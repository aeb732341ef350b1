/** One text in two forms: HTML with figures marked up, and plain. */
export interface Text {
  readonly html: string;
  readonly plain: string;
}
