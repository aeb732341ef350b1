import { describe, expect, it } from 'vitest';
import { RULES, type RuleName } from '../checks/rules.ts';
import { type Fault, FaultError, formatFault } from '../faults/fault.ts';
import { placeOf, type SentencePlace } from '../test/sentences.ts';
import { tellText } from '../test/tellText.ts';

/** What a mend offers to paste, and where it goes. */
interface Offer {
  readonly is: 'guard' | 'meant' | 'output' | 'expression';
  readonly code: string;
}

const OFFERS: readonly [Offer['is'], RegExp][] = [
  ['guard', /(?:guard it with|in a branch:) (\{% if .+? %\})/g],
  ['meant', /did you mean (.+?)\?/g],
  ['output', /\b(?:write|what it is:|by itself:) (\{\{.+?\}\}|\{% .+? %\})/g],
  ['expression', /\bwrite (\w[\w.]*(?:\[.+?\])?(?: \| \w+(?:: .+?)?)?|at: "[\w-]+")(?=$|, or )/g],
];

function offersOf({ mend = '' }: Fault): Offer[] {
  return OFFERS.flatMap(([is, offer]) => [...mend.matchAll(offer)].map(([, code = '']) => ({ is, code })));
}

/** The text with an offer pasted. @param spot what a written output or expression takes the place of */
function pasted(text: string, { is, code }: Offer, { what }: Fault, spot: string): string {
  if (is === 'guard') return `${code}${text}{% endif %}`;
  if (is !== 'meant') return text.replace(spot, () => code);
  return text.replace(what.slice(what.lastIndexOf(': ') + 2), code.split('.').at(-1) ?? code);
}

/** Lines of story with a mistake, and what a written mend takes the place of. `[isle-of-gulls]` names the edition. */
const MISTAKES: readonly [line: string, spot?: string][] = [
  ['There were {{ burglarys.latest }} burglaries {{ area.in }}.'],
  ['There were {{ burglaries.latst }} burglaries {{ area.in }}.'],
  ['There were {{ burglaries.latest | cout: "burglary", "burglaries" }} {{ area.in }}.'],
  ['The rate was {{ rate.latest | pers }} {{ area.in }}.'],
  ['{% iff burglaries.rose %}Burglaries rose {{ area.in }}.{% endif %}'],
  ['{% clam burglaries.rose %}Burglaries rose{% endclaim %} {{ area.in }}.'],
  [
    'Burglaries were {% attested wurst %}at their highest since records began{% endattested %} {{ area.in }}.',
  ],
  ['There were { burglaries.latest } burglaries {{ area.in }}.', '{ burglaries.latest }'],
  ['{ % if burglaries.rose % }Burglaries rose {{ area.in }}.{% endif %}', '{ % if burglaries.rose % }'],
  ['[west-moors] There were {{ burglaries.highestSince }} burglaries.'],
  ['[old-town] The rate was the {{ rate.standing }} {{ area.in }}.'],
  ['[old-town] The rate is ranked {{ rate.rank | ordinal }} {{ area.in }}.'],
  ['[old-town] {% if rate.highest %}The rate was the highest {{ area.in }}.{% endif %}'],
  ['[old-town] {% unless rate.highest %}The rate was not the highest {{ area.in }}.{% endunless %}'],
  ['[old-town] {% claim rate.highest %}The rate was the highest{% endclaim %} {{ area.in }}.'],
  ['[west-moors] There were {{ births.latest }} births {{ area.in }}.'],
  ['[west-moors] There were {{ births }} births {{ area.in }}.'],
  ['[west-moors] {% if births.rose %}Births rose {{ area.in }}.{% endif %}'],
  ['[west-moors] {% unless births.rose %}Births did not rise {{ area.in }}.{% endunless %}'],
  ['[west-moors] {% if births.rose and burglaries.fell %}Births rose {{ area.in }}.{% endif %}'],
  ['[west-moors] {% if burglaries.fell and births.rose %}Births rose {{ area.in }}.{% endif %}'],
  ['[west-moors] {% if births > 3 %}There were many births {{ area.in }}.{% endif %}'],
  ['[west-moors] {{ births | trend: "Births rose", "Births fell", "Births were unchanged" }} {{ area.in }}.'],
  ['[west-moors] {{ "Births rose" | claim: births.rose }} {{ area.in }}.'],
  ['[west-moors] Births were {{ births.movement }} {{ area.in }}.'],
  ['[isle-of-gulls] Charges were {{ charges.share }} of burglaries {{ area.in }}.'],
  ['[isle-of-gulls] Charges made up {{ charges.oneIn }} of burglaries {{ area.in }}.'],
  ['[west-moors] Charges {{ area.in }} changed by {{ charges.percentChange }}.'],
  ['An average of {{ burglaries | average: 9 }} burglaries a year were recorded {{ area.in }}.'],
  ['A total of {{ burglaries | totalSince: "2001" }} burglaries were recorded {{ area.in }}.'],
  ['Burglaries rose by {{ burglaries | changeSince: "2001" }} {{ area.in }}.'],
  ['{% if burglaries.roseSince["2001"] %}Burglaries rose {{ area.in }}.{% endif %}'],
  [
    'An average of {{ burglaries.average }} burglaries a year were recorded {{ area.in }} over two years.',
    'burglaries.average',
  ],
  [
    'An average of {{ burglaries.average["x"] }} burglaries a year were recorded {{ area.in }} over two years.',
    'burglaries.average["x"]',
  ],
  [
    'There were {{ burglaries | times: eastmere, eastmere }} as many burglaries {{ area.in }} as in Eastmere.',
    'burglaries | times: eastmere, eastmere',
  ],
  [
    'Burglaries fell in {{ burglaries.areas["fel"] }} of {{ burglaries.areas["fell"].of }} areas.',
    'burglaries.areas["fel"]',
  ],
  ['The two highest were {{ rate | topList: 30 }}.'],
  ['[isle-of-gulls] There were {{ births | forEvery: burglaries }} births for every burglary.'],
  [
    'Burglaries {{ area.in }} rose by {{ burglaries.changeSince }} since {{ burglaries.start.period }}.',
    'burglaries.changeSince',
  ],
  ['Burglaries {{ area.in }} were {{ burglaries.shareOf }} of those {{ nation.in }}.', 'burglaries.shareOf'],
  ['Police recorded {{ burglaries.per["hour"] }} burglaries a day {{ area.in }}.', 'burglaries.per["hour"]'],
  ['Ring {{ 999 }} {{ area.in }}.', '{{ 999 }}'],
  ['Ring {{ 999 | literal }} {{ area.in }}.', '{{ 999 | literal }}'],
  ['{% if burglaries %}Burglary is a crime.{% endif %}', 'burglaries'],
  ['{% if burglaries.latest %}Burglary is a crime.{% endif %}', 'burglaries.latest'],
  ['{% if burglaries.rose > 1 %}Burglaries rose {{ area.in }}.{% endif %}', '{% if burglaries.rose > 1 %}'],
  ['Burglaries went {{ burglaries.latest | direction }} {{ area.in }}.', 'burglaries.latest | direction'],
  ['Burglaries {{ burglaries | trend: "rose" }} {{ area.in }}.', 'burglaries | trend: "rose"'],
  [
    'Of people {{ area.in }}, {{ disability.latest | at: "2011" }} had a disability in {{ disability.first.period }}.',
    'disability.latest | at: "2011"',
  ],
  [
    'The average price of a home {{ area.in }} was £{{ price | at: "the fourth quarter of 2024" }} in {{ price.latest.period }}.',
    'at: "the fourth quarter of 2024"',
  ],
  ['{% claim burglaries.fell %}Burglaries fell{% endclaim %} {{ area.in }}.'],
  ['{{ "Burglaries fell" | claim: burglaries.fell }} {{ area.in }}.'],
  ['Of women {{ area.in }}, {{ women.latest.latest }} give care.', 'women.latest.latest'],
];

function faultsOf({ area, text }: Pick<SentencePlace, 'area' | 'text'>): readonly Fault[] {
  try {
    return tellText(`${text}\n`, { area }).faults;
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
}

/** Mistakes whose mend needs a person, and why. */
const NOT_PASTED: readonly [line: string, why: string][] = [
  ['{{ burglaries.rose }} burglaries {{ area.in }}.', 'only the author knows the words that rest on it'],
  ['Burglaries {{ area | trend: "rose", "fell", "stayed" }}.', 'no figure is named that could be meant'],
  ['There were {{ zebras }} burglaries.', 'nobody knows what it was to be bound to'],
  [
    '[Figures](https://example.org "a title") are on the website.',
    'where the title belongs is up to the author',
  ],
  ['Burglaries <b>rose</b>.', 'what the markup was for is up to the author'],
];

describe('a mend', () => {
  it.each(MISTAKES)('works as it is offered: %s', (line, spot = '') => {
    const place = placeOf(line);
    const [fault] = faultsOf(place);
    const offers = fault ? offersOf(fault) : [];
    expect(offers).not.toEqual([]);
    for (const offer of offers) {
      const text = fault ? pasted(place.text, offer, fault, spot) : '';
      expect(faultsOf({ ...place, text }).map(formatFault), text).toEqual([]);
    }
  });

  it.each(NOT_PASTED)('offers nothing to paste where a person has to decide: %s (%s)', (line) => {
    const faults = faultsOf(placeOf(line));
    expect(faults).not.toEqual([]);
    expect(faults.flatMap(offersOf)).toEqual([]);
  });
});

type Paste = readonly [line: string, paste: (line: string, mend: string) => string];

/** Code in the mend of a rule, with the figure that the line prints in the place of “figure” or “…”. */
const code = (mend: string, figure: string) =>
  (/\{\{.+?\}\}/.exec(mend)?.[0] ?? '').replace(/figure|…/, figure);

const PASTED: Partial<Record<RuleName, Paste>> = {
  'unbound-number': ['Ring 999 at once.', (line, mend) => line.replace('999', code(mend, ''))],
  'typed-time': [
    'There were {{ burglaries.latest }} burglaries {{ area.in }} since the war.',
    (line, mend) => line.replace('since the war', `in ${code(mend, 'burglaries')}`),
  ],
  'record-after-break': [
    'Fires {{ area.in }} {% claim fires.recordHigh %}reached a record{% endclaim %} {{ fires.latest }}.',
    (line, mend) =>
      line
        .replace('.\n', ` since ${code(mend, 'fires')}.\n`)
        .replace(/\.$/, ` since ${code(mend, 'fires')}.`),
  ],
  'rate-without-denominator': [
    'The rate of burglaries {{ area.in }} was {{ rate.latest }}.',
    (line, mend) => line.replace('{{ rate.latest }}', code(mend, 'rate.latest')),
  ],
  'status-unsaid': [
    '[eastmere] Of people {{ area.in }}, {{ disability.latest }} had a disability.',
    (line, mend) =>
      `${line} ${(/\{% if .+?%\}/.exec(mend)?.[0] ?? '').replace('figure', 'disability')}The figure is provisional.{% endif %}`,
  ],
  'quote-undated': [
    '> It is safe here.\\n>\\n> — Ana Lima, housing minister',
    (line, mend) => line.replace(/— .+/, /— .+/.exec(mend)?.[0] ?? ''),
  ],
};

/** Rules whose mend says what to write, but leaves the words, or the choice of the figure, to the author. */
const WORDED: readonly RuleName[] = [
  'literal-statistic',
  'noun-not-counted',
  'noun-of-another-column',
  'part-of-another',
  'claim-on-another-column',
  'period-denied',
  'period-unsaid',
  'wrong-span',
  'mixed-years',
  'denied',
  'place-of-another',
  'wrong-shape',
  'hedge',
  'ill-fitting',
  'change-of-another',
  'attested-lapsed',
  'attested-turned',
  'words-put-into-quote',
  'hidden-character',
  'not-in-chart',
];

describe('the mend of a rule', () => {
  it('is pasted here, or leaves the words to the author', () => {
    expect([...Object.keys(PASTED), ...WORDED].toSorted()).toEqual(Object.keys(RULES).toSorted());
  });

  it.each(Object.entries(PASTED))('works as it is offered: %s', (rule, [line, paste]) => {
    const place = placeOf(line);
    const fault = faultsOf(place).find((each) => each.rule === rule);
    expect(fault?.mend).toBeDefined();
    const text = paste(place.text, fault?.mend ?? '');
    expect(faultsOf({ ...place, text }).map(formatFault), text).toEqual([]);
  });
});

it.each([
  'area.constructor',
  'area.toString',
  'area.__proto__',
  'burglaries.constructor',
  'burglaries.latest.hasOwnProperty',
  'burglaries.latest.period.valueOf',
  'burglaries.rose.constructor',
])('a name that every object has is no name of a story’s: %s', (name) => {
  const [fault, ...more] = faultsOf({ area: placeOf('').area, text: `There {{ ${name} }}.` });
  const last = name.split('.').at(-1);
  expect(fault?.what).toMatch(new RegExp(`^unknown name after [\\w.]+: ${last}$`));
  expect(more).toEqual([]);
});
