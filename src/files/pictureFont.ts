import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packageVersion } from '../pictures/packageVersion.ts';

const require = createRequire(import.meta.url);

const PACKAGE = '@expo-google-fonts/source-sans-3';
/** Which font it is, for what is made with it. */
export const FONT_VERSION = packageVersion(PACKAGE);
export const FONT_FAMILY = 'Source Sans 3';

const WEIGHTS = ['400Regular', '700Bold'];

/** The files of the whole font. */
export const WHOLE_FONT: readonly string[] = WEIGHTS.map((weight) =>
  require.resolve(`${PACKAGE}/${weight}/SourceSans3_${weight}.ttf`),
);

/**
 * Characters that nearly all pictures make do with: Latin letters, those of Welsh among them, punctuation,
 * small figures, the euro, arrows, the minus.
 */
const COMMON = [
  [0x20, 0x17f],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
  [0x2010, 0x2044],
  [0x2070, 0x209c],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
);
const common = new Set(COMMON);

/** What a drawing does with letters unless it is told otherwise; small capitals and the like are left out. */
const KEPT = {
  targetFormat: 'truetype',
  keepFeatures: ['calt', 'ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'],
  noHinting: true,
} as const;

/** A file of the font with the common characters alone. */
export interface SmallFont {
  /** Changes with what is in it. */
  readonly name: string;
  make(): Promise<Uint8Array>;
}

/**
 * The same letters to the pixel. The drawing tool reads a font anew for each text of a picture, and from the
 * whole font that was half of drawing.
 */
export const SMALL_FONT: readonly SmallFont[] = WHOLE_FONT.map((file, index) => {
  const made = [FONT_VERSION, packageVersion('subset-font'), WEIGHTS[index], ...COMMON, JSON.stringify(KEPT)];
  return {
    name: `${createHash('sha256').update(made.join('\n')).digest('hex')}.ttf`,
    make: async () => {
      const { default: subset } = await import('subset-font');
      return subset(readFileSync(file), COMMON.join(''), KEPT);
    },
  };
});

/** Whether the small font has all that a drawing says. */
export function isCommon(svg: string): boolean {
  for (const character of svg) if (!common.has(character)) return false;
  return true;
}
