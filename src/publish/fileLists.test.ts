import { expect, it } from 'vitest';
import { allListed, FileListMaker, listedFiles } from './fileLists.ts';

const pond = { path: '/ducks/pond/', slug: 'pond' };
const mere = { path: '/ducks/mere/', slug: 'mere' };
const files = (slug: string) => [`/embed/ducks/${slug}/trend/index.html`, `/share/ducks/${slug}.png`];

it('gives back the files of each edition, and keeps those that differ by the slug alone once', () => {
  const [one, other] = [new FileListMaker(), new FileListMaker()];
  one.add(pond, files('pond'));
  other.add(mere, files('mere'));
  other.add({ path: '/ducks/', slug: 'national' }, []);
  one.addAll(other.lists);
  const { lists } = one;
  expect(lists.patterns).toHaveLength(2);
  expect(listedFiles(lists, pond)).toEqual(files('pond'));
  expect(listedFiles(lists, mere)).toEqual(files('mere'));
  expect(listedFiles(lists, { path: '/ducks/', slug: 'national' })).toEqual([]);
  expect(listedFiles(lists, { path: '/geese/pond/', slug: 'pond' })).toBeNull();
});

it.each(['trend', 'ducks', 'share', 'index', 'tren'])(
  'is not misled by an edition that is called %s',
  (slug) => {
    const made = new FileListMaker();
    made.add({ path: '/x/', slug }, files(slug));
    expect(listedFiles(made.lists, { path: '/x/', slug })).toEqual(files(slug));
  },
);

it('keeps a list from before, where no photo can be in it', () => {
  const before = new FileListMaker();
  before.add(pond, files('pond'));
  before.add(mere, [...files('mere'), '/pictures/mere.jpg']);
  const pictures = { path: '/ducks/pictures/', slug: 'pictures' };
  before.add(pictures, files('pictures'));
  const made = new FileListMaker();
  const kept = [pond, mere, pictures, { path: '/geese/pond/', slug: 'pond' }].map((edition) =>
    made.keep(edition, before.lists),
  );
  expect(kept).toEqual([true, false, false, false]);
  expect(listedFiles(made.lists, pond)).toEqual(files('pond'));
});

it('lists the files of many editions, a photo that several of them show once', () => {
  const made = new FileListMaker();
  made.add(pond, files('pond'));
  made.add(mere, files('mere'));
  made.add({ path: '/ducks/', slug: 'national' }, []);
  const editions = [pond, { path: '/ducks/', slug: 'national' }, mere];
  expect(allListed(made.lists, editions)).toBe([...files('pond'), ...files('mere')].join('\n'));
  const photo = '/pictures/ducks/reeds.jpg';
  for (const edition of [pond, mere]) made.add(edition, [photo, ...files(edition.slug)]);
  expect(allListed(made.lists, editions).split('\n')).toEqual([photo, ...files('pond'), ...files('mere')]);
});
