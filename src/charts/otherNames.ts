import type { ChartProblem } from './chart.ts';

/** What to write for a name; and why nothing here draws it, unless the type to write is the same chart. */
type Other = readonly [write: string, why?: string];

const PIE: Other = [
  'type: waffle for one share of a whole; type: bar for several; or type: bars and, on a line below, mode: stacked, for several areas or periods',
  'a type that compares lengths, which are read more exactly than angles',
];

/** Names that authors may know from other tools, or from a type that had another name. */
const OTHERS: Readonly<Record<string, Other>> = {
  pie: PIE,
  donut: PIE,
  doughnut: PIE,
  histogram: [
    'type: strip, in which areas of like values pile up',
    'a type that shows each area, so that readers find their own',
  ],
  dot: ['type: slope and, on a line below, as: dots'],
  dumbbell: ['type: slope and, on a line below, as: dots'],
  map: ['type: choropleth'],
  'tile-map': ['type: tiles'],
  columns: ['type: column'],
  stacked: ['type: bars and, on a line below, mode: stacked'],
  grouped: ['type: bars and, on a line below, mode: grouped'],
  scatterplot: ['type: scatter'],
  heatmap: ['type: heat'],
  'small-multiples': ['type: multiples'],
};

/** A problem that says what to write, for a name from elsewhere; else null. */
export function otherName(name: string): ChartProblem | null {
  const [write, why] = (Object.hasOwn(OTHERS, name) && OTHERS[name]) || [];
  if (write === undefined) return null;
  const what = `type of chart that ${why ? 'is not drawn' : 'has another name'}: ${name}`;
  return { key: 'type', what, ...(why && { expected: why }), mend: `write ${write}` };
}
