import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng } from './indexedPng.ts';

/** A drawing of so many colours, in runs of both kinds, with rows that are alike and rows that are not. */
function drawing(width: number, height: number, colours: number) {
  const pixels = Buffer.alloc(width * height * 4, 0xff);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const number = (y % 3 === 2 ? x : Math.floor(x / 40) + y - (y % 3)) % colours;
      pixels.set([number % 16, number >> 4, 200], (y * width + x) * 4);
    }
  return { width, height, pixels };
}

test.each([
  [1, 1, 1],
  [3, 2, 2],
  [301, 40, 97],
  [640, 30, 256],
])('%i times %i pixels of %i colours come back as they were', async (width, height, colours) => {
  const drawn = drawing(width, height, colours);
  const png = await indexedPng(drawn);
  expect(await sharp(png ?? Buffer.alloc(0)).metadata()).toMatchObject({
    ...{ format: 'png', width, height, hasAlpha: false, isPalette: true },
  });
  const back = await sharp(png ?? Buffer.alloc(0))
    .ensureAlpha()
    .raw()
    .toBuffer();
  expect(back.equals(drawn.pixels)).toBe(true);
});

test('a drawing of 257 colours has more than there are numbers', async () => {
  expect(await indexedPng(drawing(640, 30, 257))).toBeNull();
});
