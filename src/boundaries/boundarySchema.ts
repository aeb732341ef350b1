import { z } from 'zod';
import { sourceSchema } from '../sources/source.ts';

const { publisher, title, url, licence, attribution, obtained, releases } = sourceSchema.shape;
const { sha256 } = releases.element.shape;
const text = z.string().min(1);

/** `data/boundaries/<id>/source.yaml`. */
export const boundarySchema = z.strictObject({
  ...{ publisher, title, url, licence, attribution, obtained },
  /** The object of the file that holds the shapes, if there are several. */
  object: text.optional(),
  /** Property of a shape that holds the code, name or alias of its area. */
  area: text,
  /** Why shapes of other areas are left out; without it, each of them is a fault. */
  leftOut: text.optional(),
  /** In the same folder. */
  file: text.regex(
    /^[^/\\]+\.(?:topojson|json)$/i,
    'the name of a file in the same folder that ends with topojson or json',
  ),
  sha256,
});

export type BoundarySpec = z.output<typeof boundarySchema>;
