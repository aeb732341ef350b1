import { expect, it } from 'vitest';
import { renditions } from '../pictures/renditions.ts';
import { AREAS_PATH } from './areaAddresses.ts';
import { embedPath, oembedPath } from './embedAddresses.ts';
import { chartFilePath, sharePath } from './fileAddresses.ts';
import { FINDER_FOLDER } from './finderAddresses.ts';
import { framePath } from './frameAddress.ts';
import { TABLES_PATH } from './tableAddresses.ts';
import { TAKEN_ADDRESSES } from './takenAddresses.ts';

const edition = { story: 'lamps', slug: 'northmoor' };
const file = { name: 'pier.jpg', width: 600, height: 400, digest: 'abcdef0123' };
const picture = { id: 'pier', alt: '', credit: '', caption: null, file };

it('every address of the engine’s own has its first part in the list', () => {
  const own = [
    AREAS_PATH,
    chartFilePath(edition, { id: 'trend' }, 'svg'),
    TABLES_PATH,
    embedPath(edition, 'trend'),
    FINDER_FOLDER,
    framePath('mast.svg', '0123456789'),
    oembedPath(edition, 'trend'),
    renditions('lamps', picture)[0]?.path ?? '',
    sharePath(edition),
  ];
  expect(own.map((address) => address.split('/')[1])).toEqual([...TAKEN_ADDRESSES]);
});
