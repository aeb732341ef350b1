import { describe, expect, it } from 'vitest';
import { sampleAreas } from '../test/tables.ts';
import { plainBody, tellText, whatIsWrong } from '../test/tellText.ts';

/** What reporters write of figures, each true wherever it is printed. */
const SENTENCES = [
  '{% if rate.times[eastmereRate].available %}Burglary is {{ rate.times[eastmereRate] }} as likely as in Eastmere.{% endif %}',
  '{% if burglaries.times[eastmere].available %}Burglary is {{ burglaries.times[eastmere] }} as common {{ area.in }} as in Eastmere.{% endif %}',
  'All but {{ burglaries.areas["rose"].others }} areas saw burglaries rise.',
  'Burglaries fell in {{ burglaries.areas["fell"] }} of {{ burglaries.areas["fell"].of }} areas.',
  '{% if rate.ranked and rate.amongHighest[2] %}The rate is among the two highest.{% endif %}',
  'The three highest rates were {{ rate.topList[3] }} per 1,000 homes.',
  '{% if rate.areas["higher"].only.available %}Only {{ rate.areas["higher"].only.the }} has a higher rate.{% endif %}',
  '{% if rate > rate.averageOfAreas %}The rate is above the average of the areas.{% elsif rate < rate.averageOfAreas %}The rate is below the average of the areas.{% endif %}',
  'The median area had {{ rate.medianOfAreas }} burglaries per 1,000 homes.',
  '{% if burglaries.average[5].available %}Police recorded an average of {{ burglaries | average: 5 }} burglaries a year {{ area.in }} over five years.{% endif %}',
  '{% if burglaries.totalSince["2020"].available %}There was a total of {{ burglaries | totalSince: "2020" }} burglaries {{ area.in }} since {{ "2020" | date }}.{% endif %}',
  '{% if burglaries.per["day"].available %}Police recorded {{ burglaries | per: "day" }} a day {{ area.in }}.{% endif %}',
  '{% if burglaries.per["week"].available %}Police recorded {{ burglaries | per: "week" | count: "burglary", "burglaries" }} a week {{ area.in }}.{% endif %}',
  '{% if rate.oneIn.available %}Burglars broke into {{ rate.oneIn }} homes {{ area.in }}.{% endif %}',
  '{% if births.forEvery[burglaries].available %}For every burglary, there was {{ births | forEvery: burglaries | count: "birth" }} {{ area.in }}.{% endif %}',
  '{% if regionRate.ranked and regionRate.highest %}The rate is the highest in the {{ area.region }}.{% endif %}',
  '{% if neighbourRate.ranked and neighbourRate.highest %}The rate is higher than in each of its neighbours.{% endif %}',
  '{% if fires.roseAfterFalling.available and fires.roseAfterFalling %}Fires rose again after falling the year before.{% endif %}',
  '{% if births.available and births > burglaries %}There are now more births than burglaries {{ area.in }}.{% endif %}',
  'Police recorded {{ burglaries.totalOfAreas | count: "burglary", "burglaries" }} in the shires together.',
  '{% if rate.difference[rate.averageOfAreas].available and rate != rate.averageOfAreas %}The rate {{ area.in }} is {{ rate | difference: rate.averageOfAreas }} burglaries per 1,000 homes {{ rate | compared: rate.averageOfAreas, "more", "less" }} than the average of the shires.{% endif %}',
  '{% if rate.lowerQuartileOfAreas.available %}Half of the shires had between {{ rate.lowerQuartileOfAreas }} and {{ rate.upperQuartileOfAreas }} burglaries per 1,000 homes.{% endif %}',
  'No burglary was recorded in {{ burglaries.areas["zero"] }} of the shires.',
  '{% if regionRate.ranked %}The burglary rate {{ area.in }} is the {{ regionRate.standing }} in the {{ area.region }}.{% endif %}',
  '{% if surplus.available and surplus.negative %}The harvest ran a deficit of {{ surplus.belowZero }} {{ area.in }}.{% endif %}',
  '{% unless national %}{% if smoking.difference[smoking.nation].available %}The gap in smoking between the country as a whole and the shire of {{ area.name }} was {{ smoking.difference[smoking.nation] }}.{% endif %}{% endunless %}',
  '{% unless national or not smoking.aboveNation.available %}The share of adults who smoke {{ area.in }} is {{ smoking | compared: smoking.nation, "higher than", "lower than", "not clearly different from" }} that across Albia.{% endunless %}',
  'Burglaries {{ burglaries | trend: "rose", "fell", "were unchanged" }} {{ area.in }}.',
];

describe.each(sampleAreas.all.map(({ slug }) => slug))('told for %s', (area) => {
  it.each(SENTENCES)('%s', (sentence) => {
    expect(whatIsWrong(tellText(sentence, { area }))).toEqual([]);
  });
});

it.each(SENTENCES)('%s is printed in some edition', (sentence) => {
  const printed = sampleAreas.all.map(({ slug }) => plainBody(tellText(sentence, { area: slug })));
  expect(printed.join('')).not.toBe('');
});
