import { readFileSync, writeFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { tellNewsroom } from '../../editions/newsroomEditions.ts';
import { FaultList } from '../../faults/fault.ts';
import type { BuiltSite } from '../builtSite.ts';
import { copyNewsroom } from '../newsroomCopy.ts';
import { sharedSite } from '../sharedSite.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Matters of taste, which Astro's compact output decides otherwise.
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // A headline is as long as it has to be.
      'long-title': 'off',
      // An aside within an article is no landmark, which this rule does not know.
      'unique-landmark': 'off',
    },
  }),
);

/** A newsroom whose one story has every type of chart, a photo above the text and another within it. */
describe('a page with everything on it', () => {
  let site: BuiltSite;
  const page = 'orchards/index.html';

  beforeAll(async () => {
    site = await sharedSite('gallery');
  });

  it.each([page, 'orchards/applewick/index.html', 'index.html', '404.html'])(
    'is valid HTML: %s',
    async (file) => {
      const { results } = await validator.validateString(site.text(file));
      const messages = results.flatMap((result) => result.messages);
      expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)).toEqual(
        [],
      );
    },
  );

  it('asks for the photo above the text at once, and for others when the reader comes near them', () => {
    const $ = site.page(page);
    const lead = $('.picture-lead img');
    expect([lead.attr('loading'), lead.attr('fetchpriority'), lead.attr('decoding')]).toEqual([
      undefined,
      'high',
      'async',
    ]);
    const others = $('.picture:not(.picture-lead) img');
    expect(others.length).toBe(1);
    expect([others.attr('loading'), others.attr('fetchpriority')]).toEqual(['lazy', undefined]);
    expect(
      $('link[rel="preload"]')
        .map((_, link) => link.attribs['as'])
        .get(),
    ).toEqual(['font']);
  });

  it('gives each photo its room, its words and its maker’s name', () => {
    const $ = site.page(page);
    expect($('.picture img').length).toBe(2);
    for (const element of $('.picture img').toArray()) {
      const image = $(element);
      expect(Number(image.attr('width')) / Number(image.attr('height'))).toBeCloseTo(1.5);
      expect(image.attr('alt')).toMatch(/apple/);
      expect(image.closest('figure').find('.picture-credit').text()).toBe(
        'Picture: Drawn for The Orchardist',
      );
    }
    expect($('.picture-lead .picture-caption').text()).toBe('Trees in Pomonia, a week before picking');
  });

  it('offers each photo in three formats, in the widths that it says', async () => {
    const $ = site.page(page);
    const offers = $('.picture :is(source, img)[srcset]')
      .toArray()
      .flatMap((element) => ($(element).attr('srcset') ?? '').split(', '))
      .map((offer) => offer.split(' '));
    expect(offers.length).toBe(3 * 3 + 3 * 2);
    for (const [address = '', width = ''] of offers) {
      const found = await sharp(site.bytes(address.slice(1))).metadata();
      expect([address, `${found.width}w`]).toEqual([address, width]);
      expect(address).toMatch({ heif: /avif$/, webp: /webp$/, jpeg: /jpg$/ }[found.format as string] ?? /^$/);
    }
  });

  it('writes each photo once, whatever the number of editions that show it', () => {
    const photos = site.files.filter((file) => file.startsWith('pictures/'));
    expect(photos.length).toBe(15);
  });
});

describe('a picture that cannot be shown', () => {
  const broken = (change: (story: string) => string) => {
    const newsroom = copyNewsroom('gallery');
    const file = `${newsroom.stories}/orchards/story.md`;
    return { newsroom, file, story: change(readFileSync(file, 'utf8')) };
  };

  it.each([
    [
      'is not there',
      (story: string) => story.replace('file: crate.png', 'file: crete.png'),
      'no such picture: crete.png',
    ],
    ['has no alt text', (story: string) => story.replace(/^alt: .*\n/m, ''), 'missing key: alt'],
    ['has no credit', (story: string) => story.replace(/^credit: .*\n/m, ''), 'missing key: credit'],
  ])('stops the build when it %s', (_, change, what) => {
    const { newsroom, file, story } = broken(change);
    writeFileSync(file, story);
    const line = story.split('\n').indexOf('```picture') + 1;
    const faults = new FaultList();
    tellNewsroom(newsroom, faults);
    const fault = faults.all.find((each) => each.what === what);
    expect(fault?.file).toMatch(/story\.md$/);
    expect(fault?.line).toBeGreaterThanOrEqual(line);
    expect(fault?.line).toBeLessThanOrEqual(line + 4);
  });
});
