import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { FaultError } from '../faults/fault.ts';
import { testFolder } from '../test/testFolder.ts';
import { encodePicture, photoKey } from './encode.ts';
import { PictureFolder } from './pictureFolder.ts';
import { FORMATS, renditions } from './renditions.ts';
import { pictureId } from './storyPicture.ts';

const folder = testFolder('pictures');
const pictures = new PictureFolder(folder);

/** A plain picture; `turned` adds an EXIF orientation and a GPS position. */
async function paint(name: string, width: number, height: number, turned = false): Promise<void> {
  const image = sharp({ create: { width, height, channels: 3, background: '#a34' } }).jpeg();
  const marked = turned
    ? image.withMetadata({ orientation: 6 }).withExif({ IFD0: { Artist: 'Nobody' } })
    : image;
  writeFileSync(path.join(folder, name), await marked.toBuffer());
}

beforeAll(async () => {
  await paint('pier.jpg', 1200, 800);
  await paint('Tower at Dusk.jpg', 60, 40, true);
  writeFileSync(path.join(folder, 'words.jpg'), 'not a picture');
});

function found(name: string) {
  const file = pictures.find(name);
  if (!('digest' in file)) throw new Error(file.what);
  return { id: pictureId(name), alt: '', credit: '', caption: null, file };
}

test('a photo is found with its size, the right way up', () => {
  expect(found('pier.jpg').file).toMatchObject({ name: 'pier.jpg', width: 1200, height: 800 });
  expect(found('Tower at Dusk.jpg').file).toMatchObject({ width: 40, height: 60 });
});

test.each([
  ['peir.jpg', 'no such picture: peir.jpg', 'did you mean pier.jpg?'],
  ['PIER.JPG', 'no such picture: PIER.JPG', undefined],
  ['words.jpg', 'not a picture that can be read: words.jpg', undefined],
])('%s is refused: %s', (name, what, mend) => {
  expect(pictures.find(name)).toMatchObject({ what, ...(mend && { mend }) });
});

/** The head of a PNG of this size: what a decoder believes before it has read a pixel. */
function headOfPng(width: number, height: number): Buffer {
  const head = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000000000000008020000000000000049454e44ae426082',
    'hex',
  );
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

test('a picture of more pixels than can be decoded is refused by its head', () => {
  writeFileSync(path.join(folder, 'vast.png'), headOfPng(40_000, 30_000));
  expect(pictures.find('vast.png')).toMatchObject({ what: 'too large a picture: vast.png, 40000 × 30000' });
});

test('a file of more than 100 MB is not read', () => {
  writeFileSync(path.join(folder, 'heavy.png'), headOfPng(40, 30));
  truncateSync(path.join(folder, 'heavy.png'), 101_000_000);
  expect(pictures.find('heavy.png')).toMatchObject({ what: 'too large a picture: heavy.png, 101 MB' });
});

test('a picture whose pixels are missing is a fault when it is encoded, and no crash', async () => {
  writeFileSync(path.join(folder, 'hollow.png'), headOfPng(40, 30));
  const [rendition] = renditions('lamps', found('hollow.png'));
  if (!rendition) throw new Error('no rendition');
  const encoded = encodePicture(path.join(folder, 'hollow.png'), rendition);
  await expect(encoded).rejects.toBeInstanceOf(FaultError);
});

test('links out of the newsroom are refused, of a picture and of its folder', () => {
  const [elsewhere, other] = [testFolder(), testFolder()];
  writeFileSync(path.join(elsewhere, 'secret.png'), headOfPng(40, 30));
  symlinkSync(path.join(elsewhere, 'secret.png'), path.join(folder, 'link.png'));
  symlinkSync(elsewhere, path.join(other, 'pictures'));
  mkdirSync(path.join(folder, 'folder.png'));
  for (const found of [
    pictures.find('link.png'),
    pictures.find('folder.png'),
    new PictureFolder(path.join(other, 'pictures')).find('secret.png'),
  ])
    expect(found).toMatchObject({ what: expect.stringContaining('not a file, but a link or a folder') });
});

test('a story without a folder of pictures is told where it belongs', () => {
  const none = new PictureFolder(path.join(folder, 'none'));
  expect(none.find('pier.jpg')).toMatchObject({ expected: 'a file in the folder pictures beside the story' });
});

test('a photo is offered in each format and never wider than it is', () => {
  const all = renditions('lamps', found('pier.jpg'));
  expect(all.map(({ format, width }) => `${format} ${width}`)).toEqual(
    FORMATS.flatMap((format) => [480, 960, 1200].map((width) => `${format} ${width}`)),
  );
  expect(all[0]?.path).toMatch(/^\/pictures\/lamps\/pier-[0-9a-f]{8}-480\.avif$/);
  expect(renditions('lamps', found('Tower at Dusk.jpg')).map(({ width }) => width)).toEqual([40, 40, 40]);
});

test('a rendition is turned upright, has the width it says, and no word of the camera’s', async () => {
  const { file } = found('Tower at Dusk.jpg');
  for (const rendition of renditions('lamps', { id: 'tower', alt: '', credit: '', caption: null, file })) {
    const bytes = await encodePicture(path.join(folder, file.name), rendition);
    const { width, height, exif, orientation } = await sharp(bytes).metadata();
    expect([width, height, exif, orientation ?? 1]).toEqual([40, 60, undefined, 1]);
    expect(bytes.includes('Nobody')).toBe(false);
  }
});

test('the cache knows photos, widths and formats apart', () => {
  const keys = ['pier.jpg', 'Tower at Dusk.jpg'].flatMap((name) => {
    const picture = found(name);
    return renditions('lamps', picture).map((rendition) => photoKey(picture.file, rendition));
  });
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['Tower at Dusk.jpg', 'tower-at-dusk'],
  ['Môn.JPEG', 'mon'],
  ['東京.png', 'picture'],
])('the address of %s has %s in it', (name, id) => {
  expect(pictureId(name)).toBe(id);
});
