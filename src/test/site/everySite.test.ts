import { describe } from 'vitest';
import { sharedNewsroom } from '../sharedSite.ts';
import { siteTests } from '../siteTests.ts';

describe('the site of the harbours', () => {
  siteTests(
    { name: 'harbour', address: 'https://example.org/data/', stories: { lifeboats: 8 } },
    sharedNewsroom,
  );
});
