import { describe, expect, it } from 'vitest';
import { pastSiteSchema, siteSchema } from './site.ts';

const SITE = {
  name: 'The Hive',
  description: 'News of bees',
  url: 'https://hive.example/',
  publisher: { name: 'Hive Press', url: 'https://hive.example/' },
  byline: 'Bee desk',
  nation: 'H0',
  areaKinds: {},
};

describe('settings of an older engine', () => {
  const older = { ...SITE, claimWords: { up: ['shot up'] }, noClaims: ['rise and shine'] };

  it('are read of a past newsroom, and left out', () => {
    expect(pastSiteSchema.parse(older)).toEqual(siteSchema.parse(SITE));
  });

  it('are faults of today’s', () => {
    expect(siteSchema.safeParse(older).success).toBe(false);
  });
});
