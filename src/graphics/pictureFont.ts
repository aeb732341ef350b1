import { createRequire } from 'node:module';

/**
 * The fonts of PNG pictures, whatever font a newsroom names. None of the machine's, so that a drawing gives the same
 * pixels everywhere.
 */
const SANS = '@expo-google-fonts/source-sans-3';
const SERIF = '@expo-google-fonts/source-serif-4';
export const FONT_PACKAGES = [SANS, SERIF];

export type Typeface = 'regular' | 'bold' | 'serif';

const FILES: Readonly<Record<Typeface, string>> = {
  regular: `${SANS}/400Regular/SourceSans3_400Regular.ttf`,
  bold: `${SANS}/700Bold/SourceSans3_700Bold.ttf`,
  serif: `${SERIF}/700Bold/SourceSerif4_700Bold.ttf`,
};

export function fontFile(typeface: Typeface): string {
  return createRequire(import.meta.url).resolve(FILES[typeface]);
}
