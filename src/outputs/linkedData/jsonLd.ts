/** A node of linked data in the vocabulary of schema.org. */
export interface JsonLd {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/**
 * Text of a `<script type="application/ld+json">`. Empty properties are left out, and `<` is escaped,
 * so that no text can end the script or open a comment.
 */
export function serialiseJsonLd(nodes: readonly JsonLd[]): string {
  const document = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(document, (_, value: unknown) => (isEmpty(value) ? undefined : value)).replaceAll(
    '<',
    '\\u003c',
  );
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
