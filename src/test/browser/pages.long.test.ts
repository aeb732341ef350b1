import { pageTests, servedSites } from './pageTests.ts';

// A home page, a long list of areas, missing figures, none at all.
pageTests(servedSites('project', 'harbour'), [
  ['project', ''],
  ['project', 'areas/'],
  ['project', 'data/'],
  ['project', 'recorded-stalking-harassment/'],
  ['project', 'recorded-stalking-harassment/city-of-london/'],
  ['project', 'nowhere/'],
  ['harbour', 'lifeboats/norrwick/'],
]);
