import { createRequire } from 'node:module';

/**
 * The font of PNG pictures, whatever font a newsroom names. Not one of the machine's, so that a drawing gives the same
 * pixels everywhere.
 */
export const FONT_PACKAGE = '@expo-google-fonts/source-sans-3';

export type Weight = 'regular' | 'bold';

const FILES: Readonly<Record<Weight, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  bold: '700Bold/SourceSans3_700Bold.ttf',
};

export function fontFile(weight: Weight): string {
  return createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/${FILES[weight]}`);
}
