import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { Random } from './random.ts';
import { sampleAreas } from './sampleAreas.ts';

/** How many areas it speaks of. */
export const RAW_AREAS = 500;
const CHUNK = 100_000;

/** A raw file of so many rows, by area, year and offence; all that tells rows apart is in them. */
export function makeRawFile(file: string, rows: number, seed: number): string {
  const areas = sampleAreas(RAW_AREAS);
  const random = new Random(seed);
  writeFileSync(file, 'Shire,Year,Kind,Thefts,Value\n');
  for (let from = 0; from < rows; from += CHUNK) {
    const lines = Array.from({ length: Math.min(CHUNK, rows - from) }, (_, index) => {
      const row = from + index;
      const [area, year] = [areas[row % RAW_AREAS]?.name, 2014 + (Math.floor(row / RAW_AREAS) % 10)];
      return `${area},${year},K${Math.floor(row / (RAW_AREAS * 10))},${random.whole(0, 900)},${random.whole(0, 99_999) / 10}\n`;
    });
    appendFileSync(file, lines.join(''));
  }
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
