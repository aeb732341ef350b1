import { describe, expect, it } from 'vitest';
import { parseText, plainBody, sampleData, tellText, whatIsWrong } from '../test/tellText.ts';
import { branchesIn } from './tags.ts';

const say = (body: string, area = 'west-marches') => {
  const told = tellText(body, { area });
  return [plainBody(told), whatIsWrong(told)];
};

describe('a choice by trend', () => {
  const TREND = 'Burglaries {{ burglaries | trend: "rose", "fell", "were unchanged" }} {{ area.in }}.';

  it.each([
    ['west-marches', 'Burglaries rose in the West Marches.'],
    ['west-moors', 'Burglaries fell in the West Moors.'],
    ['eastmere', 'Burglaries were unchanged in Eastmere.'],
  ])('prints the word that is true, in %s', (area, text) => {
    expect(say(TREND, area)).toEqual([text, []]);
  });

  it('is a branch for each word, of which an edition takes one', () => {
    const told = ['west-marches', 'eastmere'].map((area) => tellText(`\n${TREND}`, { area }).branches);
    const labels = told.map((branches) => branches.map(({ label }) => label));
    expect(labels).toEqual([['burglaries | trend: "rose"'], ['burglaries | trend: "were unchanged"']]);
    const { body } = parseText(TREND, sampleData());
    expect(branchesIn(body.templates, body.place).map(({ label }) => label)).toEqual(
      ['rose', 'fell', 'were unchanged'].map((text) => `burglaries | trend: "${text}"`),
    );
  });

  it('is one wording for each word, as a branch is', () => {
    const wordings = ['west-marches', 'eastmere'].map(
      (area) => tellText(TREND, { area }).wordings[2]?.wording,
    );
    expect(wordings.map((wording) => wording?.text)).toEqual([
      'Burglaries ‹if burglary.offences.rose: rose› {area.in}.',
      'Burglaries ‹if burglary.offences.unchanged: were unchanged› {area.in}.',
    ]);
  });

  it.each([
    'Burglaries {{ burglaries | trend: "fell", "rose", "were unchanged" }}.',
    'Burglaries {{ burglaries | trend: "were unchanged", "fell", "rose" }}.',
    'Burglaries {{ burglaries.changeSince["2020"] | trend: "fell", "rose", "were unchanged" }} since {{ "2020" | date }}.',
  ])('is refused where the words have changed places: %s', (body) => {
    expect(say(body)[1]).toEqual([
      'the figures do not bear out the paragraph: fell'.replace(
        'fell',
        /"(.*?)"/
          .exec(body.split('trend')[1] ?? '')?.[1]
          ?.split(' ')
          .at(-1) ?? '',
      ),
    ]);
  });

  it('follows a change over another time, and is held to it', () => {
    const since = (year: string) =>
      `Burglaries {{ burglaries.changeSince["2020"] | trend: "rose", "fell", "held" }} since {{ "${year}" | date }}.`;
    expect(say(since('2020'))).toEqual(['Burglaries rose since 2020.', []]);
    expect(say(since('2021'))[1]).toHaveLength(1);
  });

  it('may say what to print where nothing can be compared', () => {
    const births = '{{ births | trend: "Births rose", "Births fell", "Births held" }} {{ area.in }}.';
    expect(say(births, 'isle-of-gulls')[1]).toEqual(["can't be judged: births.live.rose"]);
    const guarded = births.replace('held"', 'held", "Births are counted elsewhere"');
    expect(say(guarded, 'isle-of-gulls')).toEqual(['Births are counted elsewhere on the Isle of Gulls.', []]);
  });

  it.each([
    ['{{ burglaries | trend: "rose" }}', 'trend: one text'],
    ['{{ burglaries | trend: "rose", "fell", 5 }}', 'not a text: 5'],
    ['{{ rate.latest | trend: "a", "b", "c" }}', 'trend: no figure or change'],
  ])('is refused: %s', (body, what) => {
    expect(say(body)[1]).toEqual([what]);
  });
});

describe('a choice by trend with two texts', () => {
  const body = 'Burglaries {{ burglaries | trend: "rose", "fell" }} {{ area.in }}.';

  it('is enough where the figure moved', () => {
    expect(say(body)).toEqual(['Burglaries rose in the West Marches.', []]);
  });

  it('has no words for what is unchanged', () => {
    expect(say(body, 'eastmere')[1]).toEqual(['no words for burglary.offences.unchanged']);
    expect(say(`{% unless burglaries.unchanged %}${body}{% endunless %}`, 'eastmere')[1]).toEqual([]);
  });
});

describe('a choice by comparison', () => {
  const RATE =
    'The rate {{ area.in }} was {{ rate | compared: rate.nation, "higher than", "lower than", "the same as" }} the {{ rate.nation | per }} across Albia.';

  it('prints the words that are true beside the nation, as a branch would', () => {
    const branches = ['higher than', 'lower than', 'the same as'].map(
      (words) => `was ${words} the {{ rate.nation | per }} across Albia.`,
    );
    const long = `The rate {{ area.in }} {% if rate.aboveNation %}${branches[0]}{% elsif rate.belowNation %}${branches[1]}{% else %}${branches[2]}{% endif %}`;
    for (const area of ['west-marches', 'eastmere', 'west-moors']) {
      const [short, written] = [RATE, long].map((body) => tellText(body, { area }));
      expect(short && whatIsWrong(short)).toEqual([]);
      expect(short && plainBody(short)).toBe(written && plainBody(written));
      expect(short?.wordings.map(({ key }) => key)).toEqual(written?.wordings.map(({ key }) => key));
    }
  });

  it('compares two columns', () => {
    const body = (more: string, fewer: string) =>
      `In {{ women.latest.period }} {{ women | compared: men, "${more}", "${fewer}", "as many women as men" }} were victims.`;
    const told = tellText(body('more women than men', 'fewer women than men'));
    const branch = tellText(
      'In {{ women.latest.period }} {% if women > men %}more women than men{% endif %} were victims.',
    );
    expect(whatIsWrong(told)).toEqual(whatIsWrong(branch));
    // Words that a filter chose have a row in "How we know", which names table and source.
    const keys = told.wordings
      .map(({ key }) => key)
      .filter((key) => !/^\["(?:table title|source)"/.test(key));
    expect(keys).toEqual(branch.wordings.map(({ key }) => key));
    expect(whatIsWrong(tellText(body('fewer women than men', 'more women than men')))).not.toEqual([]);
  });

  it.each([
    ['{{ rate | compared: rate.nation, "a" }}', 'compared: a figure and two or three texts are needed'],
    ['{{ rate | compared: "2020", "a", "b", "c" }}', "can't compare"],
  ])('is refused: %s', (body, what) => {
    expect(say(body)[1]?.[0]).toContain(what);
  });
});

describe('a claim in short', () => {
  it('is a claim', () => {
    const body = 'Burglaries are {{ "at a record high" | claim: burglaries.recordHigh }}.';
    expect(say(body)).toEqual(['Burglaries are at a record high.', []]);
    expect(say(body, 'eastmere')[1]).toEqual(['false claim: burglaries.recordHigh']);
    expect(tellText(body).wordings[2]?.wording.text).toBe(
      'Burglaries are ‹claim burglary.offences.recordHigh: at a record high›.',
    );
  });

  it('is held against its words', () => {
    expect(say('Burglaries are {{ "at a record low" | claim: burglaries.recordHigh }}.')[1]).toEqual([
      'the figures do not bear out the paragraph: record low',
    ]);
  });
});

describe('an attested claim in short', () => {
  const claim = '"at their highest since records began" | attested: "worst"';

  it('leads to who says so', () => {
    const told = tellText(`Burglaries were {{ ${claim} }}.`);
    expect(whatIsWrong(told)).toEqual([]);
    expect(told.edition?.attested).toHaveLength(1);
  });

  it.each(['"high"', '""'])('prints %s where nobody says so', (otherwise) => {
    const told = tellText(`Burglaries were counted{{ ", and a record" | attested: "wurst", ${otherwise} }}.`);
    expect(whatIsWrong(told)).toEqual(['unknown attested claim: wurst']);
  });
});
