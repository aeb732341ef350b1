import { Drop } from 'liquidjs';
import type { Value } from '../figures/result.ts';
import type { Period } from '../tables/period.ts';
import { HELD, JudgementDrop, unknownName } from './baseDrops.ts';

/** Printed forms of a period: "the year to March 2024", "2024", "March 2024", "between 2010 and 2016". */
export type PeriodForm = 'text' | 'year' | 'end' | 'between';

export class PeriodDrop extends Drop {
  readonly [HELD]: { readonly period: Period; readonly form: PeriodForm; readonly of: Value | null };

  /** @param of the value that has the period, if any */
  constructor(period: Period, form: PeriodForm = 'text', of: Value | null = null) {
    super();
    this[HELD] = { period, form, of };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { period, of } = this[HELD];
    const forms: PeriodForm[] = ['year', 'end', ...(period.ends ? (['between'] as const) : [])];
    const form = forms.find((each) => each === key);
    if (form) return new PeriodDrop(period, form, of);
    if (key === 'available') return new JudgementDrop({ truth: true, unknown: '', grounds: [] }, 'period');
    throw unknownName('period', String(key), [...forms, 'available']);
  }
}
