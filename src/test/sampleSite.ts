import type { Site } from '../newsroom/site.ts';

/** Who publishes in tests, under a base path. */
export const sampleSite: Site = {
  name: 'The Example',
  description: 'Figures of the Marches.',
  url: 'https://example.org/data/',
  language: 'en-GB',
  publisher: { name: 'Example Press', url: 'https://example.org/' },
  byline: 'Data desk',
  numbers: 'pa',
  files: 'all',
  nation: 'M00',
  approval: { required: true },
  packs: true,
  release: { allow: {} },
  areaKinds: {},
};
