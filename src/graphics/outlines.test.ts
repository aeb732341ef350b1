import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { label, painted } from '../charts/paint.ts';
import { element, type Markup } from '../charts/svg.ts';
import { sampleChart } from '../test/chart.ts';
import { sampleSite } from '../test/sampleSite.ts';
import { chartPicture } from './chartPicture.ts';
import { textAsPaths } from './outlines.ts';
import { fontFile } from './pictureFont.ts';

const FAMILY = 'Source Sans 3';

/** As the drawing tool sets texts itself. */
function pixelsOfText(svg: string): Buffer {
  const font = {
    ...{ loadSystemFonts: false, fontFiles: (['regular', 'bold', 'serif'] as const).map(fontFile) },
    ...{ defaultFontFamily: FAMILY, sansSerifFamily: FAMILY, serifFamily: FAMILY },
  };
  const named = svg.replaceAll('font-family="serif"', 'font-family="Source Serif 4"');
  return new Resvg(named, { font, background: '#fff' }).render().pixels;
}

function pixelsOfOutlines(svg: string): Buffer {
  return new Resvg(textAsPaths(svg), { font: { loadSystemFonts: false }, background: '#fff' }).render()
    .pixels;
}

/** How much of the ink of one is elsewhere in the other. */
function shareOfInk(one: Buffer, other: Buffer): number {
  const darker = (pixels: Buffer) => pixels.reduce((sum, shade) => sum + 255 - shade, 0);
  const apart = one.reduce((sum, shade, index) => sum + Math.abs(shade - (other[index] ?? 0)), 0);
  return apart / darker(one);
}

function drawing(parts: readonly Markup[], size: number | undefined = 14): string {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 600 90', width: 600, height: 90 };
  return painted(element('svg', { ...frame, 'font-size': size }, parts));
}

test.each([
  'AVATAR To fi fl ffi difficult office 1,234.5 per cent − 10%',
  'Llŷr a Siân yn Nhŷ Ŵyl “Caernarfon” – £2bn, CO₂, km², €5, ½',
  'A & B <C> "D" it’s it\'s, a\u0301 e\u0302',
  'Αθήνα, Київ, Łódź, Škoda',
])('%s: the outlines lie where the text would', (text) => {
  const svg = drawing([
    label(text, 20, 20),
    label(text, 300, 42, { anchor: 'middle', bold: true, role: 'highlight' }),
    label(text, 580, 64, { anchor: 'end', size: 11 }),
    label(text, 20, 84, { halo: true, role: 'series-2', size: 9.5 }),
    label(text, 320, 84, { serif: true, size: 9.5 }),
  ]);
  expect(textAsPaths(svg)).not.toContain('<text');
  expect(shareOfInk(pixelsOfText(svg), pixelsOfOutlines(svg))).toBeLessThan(0.01);
});

test('a number keeps its order beside letters that are written the other way, and a tab is a space', () => {
  const digits = textAsPaths(drawing([label('1,234', 0, 20)]));
  const lettered = textAsPaths(drawing([label('1,234 ק', 0, 20)]));
  expect(lettered).toContain(/d="([^"]+)"/.exec(digits)?.[1]);
  expect(textAsPaths(drawing([label('a\tb', 0, 20)]))).toBe(textAsPaths(drawing([label('a b', 0, 20)])));
});

test('a text elsewhere, of another size or in other letters would be told apart', () => {
  const one = pixelsOfText(drawing([label('Stalking prosecutions', 20, 20)]));
  for (const other of [
    label('Stalking prosecutions', 20.2, 20),
    label('Stalking prosecutions', 20, 20, { size: 14.2 }),
    label('Stalking prosecutlons', 20, 20),
  ])
    expect(shareOfInk(one, pixelsOfOutlines(drawing([other])))).toBeGreaterThan(0.04);
});

test('a whole chart looks the same', () => {
  const { svg } = chartPicture(sampleChart(), sampleSite);
  expect(shareOfInk(pixelsOfText(svg), pixelsOfOutlines(svg))).toBeLessThan(0.01);
});

test('a text takes its size from the drawing that it is in, and what stands around it is left alone', () => {
  const inner = element('svg', { x: 5, 'font-size': 20 }, [label('in', 0, 20)]);
  const bar = element('rect', { width: 5, height: 5 });
  const svg = textAsPaths(drawing([label('as set', 0, 20), inner, bar, label('as set', 0, 20)]));
  expect(svg).toMatch(/^<svg [^>]*>(<path[^>]*>)<svg [^>]*><path[^>]*><\/svg><rect[^>]*>\1<\/svg>$/);
  expect(svg.match(/<path[^>]*>/g)?.[1]).toBe(
    textAsPaths(drawing([label('in', 0, 20, { size: 20 })])).match(/<path[^>]*>/)?.[0],
  );
});

test('a text that would not be drawn as it is meant is refused', () => {
  const turned = element('text', { x: 1, y: 1, transform: 'rotate(90)' }, ['up' as Markup]);
  expect(() => textAsPaths(drawing([turned]))).toThrow('not a text of ours');
  const thin = element('text', { x: 1, y: 1, 'font-weight': '300' }, ['thin' as Markup]);
  expect(() => textAsPaths(drawing([thin]))).toThrow('not a text of ours');
  expect(() => textAsPaths('<svg viewBox="0 0 1 1"><text x="1" y="2">how large?</text></svg>')).toThrow(
    'without a size',
  );
});
