import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, words } from '../builtSite.ts';
import { sharedSite } from '../sharedSite.ts';

describe('the project’s own page on stalking prosecutions in the West Midlands', () => {
  let text: string;
  let site: BuiltSite;

  beforeAll(async () => {
    site = await sharedSite('project');
    const $ = site.page('stalking-prosecutions/west-midlands/index.html');
    $('svg, .chart-data').remove();
    text = words($('main').text());
  });

  it.each([
    'prosecutors brought 102 cases of stalking in the West Midlands in 2023, up from 55 the year before',
    'the highest number since records began in 2010',
    'Across England and Wales, 3,166 cases were prosecuted, up 27 per cent on the year before and a record',
    'courts sentenced 72 people in the West Midlands for stalking, 24 of them to time in custody',
    'The average custodial sentence was 15 months',
    'one in seven people aged 16 and over',
    'Police recorded 39,600 offences of stalking and harassment in the West Midlands',
    'down from 51,100 the year before',
    '637,700 offences of stalking and harassment',
    'down 10 per cent on the year before',
    'Call 999 if you are in immediate danger, and 101 otherwise',
  ])('says: %s', (sentence) => {
    expect(text).toContain(sentence);
  });

  it.each([
    [
      'a Crown Prosecution Service (CPS) spokesperson',
      'Stalking consumes a victim’s world; they are forced to change their daily routines and often are left in fear of their life.',
    ],
    [
      'Jess Phillips',
      'Behind the findings in this report are heart-breaking testimonies from victims. Stalking is an insidious crime that can leave survivors traumatised.',
    ],
    ['A West Midlands Police spokesperson', 'All reports of stalking are taken incredibly seriously.'],
  ])('quotes %s word for word', (speaker, quotation) => {
    const $ = site.page('stalking-prosecutions/west-midlands/index.html');
    const captions = $('figure.quote figcaption')
      .toArray()
      .filter((element) => $(element).text().toLowerCase().includes(speaker.toLowerCase()));
    expect(captions.map((caption) => words($(caption).siblings('blockquote').text()))).toEqual([quotation]);
  });
});
