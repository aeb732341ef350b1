import type { SampleArea } from './sampleAreas.ts';

/** Places that every edition is compared with, and that have none of their own. */
export const TOWNS: readonly SampleArea[] = ['Pell', 'Quill', 'Rusk', 'Sorrel', 'Tansy'].map(
  (name, index) => {
    return { code: `T${index + 1}`, name, slug: name.toLowerCase() };
  },
);

/**
 * A story as long as a newsroom's own: more than twenty figures, five charts, branches, a claim, a quote
 * and boxes. Nothing in it is true of any place.
 */
export const FULL_STORY = `---
headline: >-
  {% if thefts.rose %}More bicycles stolen {{ area.in }}, new figures show
  {% elsif thefts.fell %}Fewer bicycles stolen {{ area.in }}, new figures show
  {% else %}No change in bicycle thefts {{ area.in }}, new figures show{% endif %}
standfirst: >-
  {{ thefts.latest | count: "theft" }} of bicycles were counted {{ area.in }} in {{ thefts.latest.period }}, {{ thefts.movement }} a year earlier
published: 2024-03-01
editions: { areas: shire, of: thefts }
figures:
  thefts: thefts.thefts
  solved: thefts.solved
  unsolved: thefts.unsolved
  bicycles: thefts.bicycles
  rates: thefts.rate
  before: { column: thefts.thefts, period: "2016" }
  nationally: { column: thefts.thefts, area: nation }
  nationalRate: { column: thefts.rate, area: nation }
attested:
  mostEver:
    says: Bicycle thefts across the Vale were at their highest since counting began in 1930
    by: Guild of Wheelwrights
    date: 2024-02-20
    url: https://guild.example/registers
    figure: nationally
    period: "2023"
    release: 2024-02-01
---
The wardens counted {{ thefts.latest | count: "theft" }} of bicycles {{ area.in }} in {{ thefts.latest.period }}, {{ thefts.movement }} a year earlier
{%- if thefts.percentChange.available -%}
{%- if thefts.rose %}, a rise of {{ thefts.percentChange }}{% elsif thefts.fell %}, a fall of {{ thefts.percentChange }}{% endif -%}
{%- endif %}.

{% if thefts.recordHigh %}
It is the highest count {{ area.in }} since {{ thefts.comparableSince }}. The lowest over that time was {{ thefts.trough }} in {{ thefts.trough.period }}.
{% elsif thefts.recordLow %}
It is the lowest count {{ area.in }} since {{ thefts.comparableSince }}. The highest over that time was {{ thefts.peak }} in {{ thefts.peak.period }}.
{% else %}
Since {{ thefts.comparableSince }}, the highest count {{ area.in }} was {{ thefts.peak }} in {{ thefts.peak.period }}, and the lowest {{ thefts.trough }} in {{ thefts.trough.period }}.
{% endif %}

{% unless national %}
Across the Vale, the wardens counted {{ nationally.latest | count: "theft" }} in {{ nationally.latest.period }}, {{ nationally.movement }} a year earlier, {% attested mostEver %}the most ever counted{% endattested %}.
{% endunless %}

\`\`\`chart
id: trend
type: line
column: thefts.thefts
title: "{% if thefts.rose %}Thefts {{ area.in }} rose{% elsif thefts.fell %}Thefts {{ area.in }} fell{% else %}Thefts {{ area.in }}, year by year{% endif %}"
subtitle: "Bicycle thefts {{ area.in }}, calendar years"
\`\`\`

In {{ before.period }}, the wardens counted {{ before | count: "theft" }} of bicycles {{ area.in }}.

> We lock what we love. A bicycle is a way to work, and to school, and home again when the last coach has gone.
>
> — Ora Fenwick, head warden, in a statement on 1 March 2024

## What became of them

{% if solved.share.available %}
Of the thefts {{ area.in }} in {{ solved.latest.period }}, {{ solved.latest }} were solved, or {{ solved.share }} of all thefts, and {{ unsolved.latest }} were left unsolved.

\`\`\`chart
id: solved
type: nested
columns: [thefts.thefts, thefts.solved]
labels: [stolen, solved]
title: "Of {{ thefts.latest | count: "theft" }} {{ area.in }}, {{ solved.latest }} were solved"
subtitle: "Bicycle thefts {{ area.in }}, {{ thefts.latest.period }}"
\`\`\`
{% endif %}

\`\`\`chart
id: solved-and-unsolved
type: bars
mode: stacked
columns: [thefts.solved, thefts.unsolved]
title: "Thefts {{ area.in }}, solved and unsolved"
subtitle: "Bicycle thefts {{ area.in }}, calendar years"
\`\`\`

The wardens call a theft solved when the bicycle is back with its owner, or when somebody has owned up to it. A *solved* theft may be solved long after it was counted, so the newest years are not finished.

> I had it back in the spring, with a new bell on it.
>
> — A cyclist, speaking to this newspaper in March 2024

## The rate

{% if national %}
There were {{ nationalRate.latest | per }} in the Vale in {{ nationalRate.latest.period }}.
{% elsif rates.ranked %}
With {{ bicycles.latest | count: "bicycle" }} on the register in {{ bicycles.latest.period }}, the rate of thefts {{ area.in }} was {{ rates.latest | per }}. That is the {{ rates.standing }} of the {{ rates.rankOf }} shires.

{% if rates.aboveNation %}
The rate {{ area.in }} was higher than the {{ nationalRate.latest | per }} across the Vale.
{% elsif rates.belowNation %}
The rate {{ area.in }} was lower than the {{ nationalRate.latest | per }} across the Vale.
{% else %}
The rate {{ area.in }} was the same as across the Vale.
{% endif %}
{% endif %}

\`\`\`chart
id: rates
type: line
column: thefts.rate
areas: [area, nation]
title: "The rate of thefts {{ area.in }}{% unless national %} and across the Vale{% endunless %}"
subtitle: "Bicycle thefts per 1,000 bicycles, calendar years"
\`\`\`

\`\`\`chart
id: neighbours
type: bar
column: thefts.rate
areas: [area, pell, quill, rusk, sorrel, tansy, nation]
title: "The rate of thefts in some towns"
subtitle: "Bicycle thefts per 1,000 bicycles, {{ nationalRate.latest.period }}"
note: The towns are those that keep the oldest registers.
\`\`\`

## How to keep a bicycle

Lock the frame and a wheel to something that does not move. Write the number of the frame on a piece of paper, and keep the paper at home.

- Lock it in the light.
- Take the lamp and the pump with you.
- Register it: the wardens can give back only what they know to be yours.

::: context How the figures are counted
A theft is counted in the year in which it was reported, at the place where the bicycle was last seen. The registers of bicycles are those that the wardens keep.

Rates are thefts per 1,000 bicycles on the register.
:::

::: help If your bicycle is stolen
Tell the wardens. Call {{ 300 | literal: "wardens’ number" }} by day, and {{ 301 | literal: "wardens’ number by night" }} at any other time.
:::
`;
