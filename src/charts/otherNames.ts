import type { ChartProblem } from './chart.ts';

interface Other {
  readonly write: string;
  /** Why nothing here draws it; without it, the type to write is the same chart. */
  readonly why?: string;
}

const PIE: Other = {
  why: 'a type that compares lengths, which are read more exactly than angles',
  write:
    'type: waffle for one share of a whole; type: bar for several; or type: bars and, on a line below, mode: stacked, for several areas or periods',
};

/** Names that authors may know from other tools, or from a type that had another name. */
const OTHERS: Readonly<Record<string, Other>> = {
  pie: PIE,
  donut: PIE,
  doughnut: PIE,
  histogram: {
    why: 'a type that shows each area, so that readers find their own',
    write: 'type: strip, in which areas of like values pile up',
  },
  dot: { write: 'type: slope and, on a line below, as: dots' },
  dumbbell: { write: 'type: slope and, on a line below, as: dots' },
  map: { write: 'type: choropleth' },
  'tile-map': { write: 'type: tiles' },
  columns: { write: 'type: column' },
  stacked: { write: 'type: bars and, on a line below, mode: stacked' },
  grouped: { write: 'type: bars and, on a line below, mode: grouped' },
  scatterplot: { write: 'type: scatter' },
  heatmap: { write: 'type: heat' },
  'small-multiples': { write: 'type: multiples' },
};

/** A problem that says what to write, for a name from elsewhere; else null. */
export function otherName(name: string): ChartProblem | null {
  const other = Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
  if (!other) return null;
  const { why, write } = other;
  const what = why
    ? `type of chart that is not drawn: ${name}`
    : `type of chart that has another name: ${name}`;
  return { key: 'type', what, ...(why && { expected: why }), mend: `write ${write}` };
}
