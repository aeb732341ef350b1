import type { Course, ValueAt } from '../facts.ts';
import type { Grammar } from '../grammar.ts';
import { valueWords } from './values.ts';

/** How a series went. */
export function courses(grammar: Grammar) {
  const { periods } = grammar;
  const value = valueWords(grammar);

  /** A value; an estimate with its interval: `14 per cent (between 12 and 17 per cent)`. */
  const said = (column: Course['column'], { value: number, bounds }: ValueAt) => {
    if (!bounds) return value(number, column);
    const lower = column.kind === 'money' ? value : grammar.numbers.amount;
    return `${value(number, column)} (between ${lower(bounds.lower, column)} and ${value(bounds.upper, column)})`;
  };

  const at = (column: Course['column'], point: ValueAt) =>
    `${said(column, point)} in ${periods.within(point.period)}`;

  const since = (period: Course['since']) => (period ? `since a break in ${periods.within(period)}` : '');

  /** An extreme and its period, or both of its periods. */
  const reached = ({ column, reached: when }: Course, extreme: ValueAt) => {
    const [first = '', second] = when.map(periods.within);
    const most = said(column, extreme);
    if (when.length > 2) return `${most}, first reached in ${first}`;
    return `${most} in ${second ? `${first} and ${second}` : first}`;
  };

  const movement = (course: Course) => {
    const { column, first, last, peak, trough, direction } = course;
    switch (course.by) {
      case 'one value':
        return at(column, first);
      case 'level':
        return `unchanged at ${value(first.value, column)} from ${periods.within(first.period)} to ${periods.within(last.period)}`;
      case 'peak':
        return `from ${at(column, first)} to a peak of ${reached(course, peak)}, then down to ${at(column, last)}`;
      case 'trough':
        return `from ${at(column, first)} to a low of ${reached(course, trough)}, then up to ${at(column, last)}`;
      case 'ends': {
        const way = direction === 1 ? 'up ' : direction === -1 ? 'down ' : '';
        return `${way}from ${at(column, first)} to ${at(column, last)}`;
      }
    }
  };

  return {
    /** `from 84 in 2017 to a peak of 567 in 2021, then down to 371 in 2023` */
    course: (course: Course) =>
      course.since ? `${since(course.since)}, ${movement(course)}` : movement(course),
    /** `from 84 in 2017 to 371 in 2023` */
    ends: ({ column, first, last, by }: Course) =>
      by === 'one value' ? at(column, first) : `from ${at(column, first)} to ${at(column, last)}`,
    /** The same of a series that covers periods which have just been named: `from 84 to 371`. */
    shortEnds: ({ column, first, last }: Course) =>
      `from ${value(first.value, column)} to ${value(last.value, column)}`,
    /** Highest and lowest, as a sentence. */
    extremes: ({ column, since: period, peak, trough }: Course) =>
      `Highest${column.bounds ? ' estimate' : ''}${period ? ` ${since(period)}` : ''}: ${at(column, peak)}; lowest: ${at(column, trough)}.`,
    none: 'not available',
  };
}
