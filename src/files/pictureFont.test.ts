import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isCommon, SMALL_FONT, WHOLE_FONT } from './pictureFont.ts';
import { drawPng } from './png.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'font-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function saying(text: string) {
  const line = (y: number, weight: number) =>
    `<text x="5" y="${y}" font-size="14" font-weight="${weight}">${text}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 50">${line(20, 400)}${line(42, 700)}</svg>`;
  return { svg, width: 700, height: 50 };
}

test('the small font has the letters of the whole one, to the pixel', async () => {
  const small = await Promise.all(
    SMALL_FONT.map(async ({ name, make }) => {
      const file = path.join(folder, name);
      writeFileSync(file, await make());
      return file;
    }),
  );
  for (const text of [
    'AVATAR To fi fl ffi difficult office 1,234.5 per cent − 10%',
    'Llŷr a Siân yn Nhŷ Ŵyl “Caernarfon” – £2bn … CO₂ km² €5 ½ → ↑',
    'Łódź, Škoda, Ğ, ø, ß, e\u0301',
  ]) {
    const picture = saying(text);
    expect((await drawPng(picture, 2, small)).equals(await drawPng(picture, 2, WHOLE_FONT))).toBe(true);
  }
});

test.each([
  ['Sandwell', true],
  ['Ynys Môn, Tŷ Ddewi', true],
  ['Αθήνα', false],
  ['Київ', false],
  ['🚲', false],
])('%s needs no more than the small font: %s', (text, small) => {
  expect(isCommon(saying(text).svg)).toBe(small);
});

test('letters that are not common are drawn as well', async () => {
  const empty = await drawPng(saying(' '), 1, WHOLE_FONT);
  expect((await drawPng(saying('Київ'), 1, WHOLE_FONT)).equals(empty)).toBe(false);
});
