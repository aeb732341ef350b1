import { describe } from 'vitest';
import { buildNewsroom } from '../builtSite.ts';
import { copyNewsroom, type NewsroomName } from '../newsroomCopy.ts';
import { type ExpectedSite, siteTests } from '../siteTests.ts';

const SITES: readonly ExpectedSite[] = [
  {
    name: 'project',
    address: 'https://standfirst.example',
    stories: {
      'recorded-stalking-harassment': 43,
      'stalking-harassment-by-area': 43,
      'stalking-prosecutions': 5,
    },
  },
  { name: 'quarters', address: 'https://venn.example', stories: { 'museum-visits': 2 } },
  { name: 'hostile', address: 'https://post.example', stories: { parcels: 4 } },
  { name: 'councils', address: 'https://vale.example', stories: { 'library-closures': 5 }, nation: false },
  { name: 'estimates', address: 'https://ledger.example', stories: { swimming: 9 } },
  { name: 'saltmere', address: 'https://saltmere.example', stories: { 'marsh-counts': 3 } },
  { name: 'treasury', address: 'https://ledger.example', stories: { budgets: 4 } },
  { name: 'gallery', address: 'https://orchardist.example', stories: { orchards: 8 } },
];

/** With all its pictures, which links lead to. */
async function built(name: NewsroomName) {
  const newsroom = copyNewsroom(name);
  await buildNewsroom(newsroom);
  return newsroom;
}

describe.each(SITES)('the site of the newsroom $name', (expected) => siteTests(expected, built));
