import type { AreaGroup } from '../newsroom/areaGroup.ts';
import type { Period } from '../tables/period.ts';
import type { Series } from './series.ts';

/** What a statement sets its series against. */
export type Against =
  | 'previous'
  | 'start'
  /** All that may be compared with the latest. */
  | 'past'
  | 'nation'
  | 'peers'
  | 'whole'
  /** Another printed value, or a number that the story wrote. */
  | 'value'
  | 'number'
  | 'nothing';

/**
 * What the grounds of a claim say about words. Each field is null where the statement has nothing
 * to say on the matter: a rank gives no direction, a change gives no majority.
 */
export interface Evidence {
  /** −1, 0 or 1: which way it went, or which side of the comparison is greater; null for estimates too close to say. */
  readonly direction: number | null;
  /** True where the direction is that of one series in time: a rise, and not only a greater number. */
  readonly moves: boolean;
  /** The highest, or a record high. */
  readonly highest: boolean | null;
  readonly lowest: boolean | null;
  /** Among how many of the highest it is, and of the lowest, with all that tie. */
  readonly places?: { readonly high: number; readonly low: number } | null;
  /** Of estimates, whether they are clearly different; null for exact values. */
  readonly isClear?: boolean | null;
  /** New value by old; of estimates, the nearest to one that their intervals allow. */
  readonly ratio: number | null;
  /** Percentage of the whole. */
  readonly share: number | null;
  /** How many periods running it went that way. */
  readonly streak: number | null;
}

export const NO_EVIDENCE: Evidence = {
  direction: null,
  moves: false,
  highest: null,
  lowest: null,
  ratio: null,
  share: null,
  streak: null,
};

/** What a statement rests on: a series and what the table says of it. */
export interface Ground {
  /** As the story writes it, for faults: `prosecutions.rose`. */
  readonly name: string;
  /** `rose`, `recordHigh`, `aboveNation`; `compared` for an operator between two values. */
  readonly measure: string;
  readonly series: Series;
  readonly against: Against;
  /** The other side, where it is a figure's too. */
  readonly other: Series | null;
  /** The two periods that are compared; null where there is one, or none. */
  readonly from: Period | null;
  readonly to: Period | null;
  readonly evidence: Evidence;
  /** Among which areas, where not among all of the kind. */
  readonly group?: AreaGroup | undefined;
  /** The values, for faults: `102 in 2023, 55 in 2022`. */
  readonly values: string;
}

type Facts = Partial<Omit<Ground, 'name' | 'measure' | 'series'>>;

/** @param figure what the story calls the figure */
export function groundOf(figure: string, measure: string, series: Series, facts: Facts = {}): Ground {
  return {
    name: `${figure}.${measure}`,
    measure,
    series,
    against: 'nothing',
    other: null,
    from: null,
    to: null,
    evidence: NO_EVIDENCE,
    values: '',
    ...facts,
  };
}
