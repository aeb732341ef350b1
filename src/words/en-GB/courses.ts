import type { Course, ValueAt } from '../facts.ts';
import type { Grammar } from '../grammar.ts';
import { valueWords } from './values.ts';

/** How a series went. */
export function courses(grammar: Grammar) {
  const { periods } = grammar;
  const value = valueWords(grammar);

  const at = (column: Course['column'], point: ValueAt) =>
    `${value(point.value, column)} in ${periods.within(point.period)}`;

  const since = (period: Course['since']) => (period ? `since a break in ${periods.within(period)}` : '');

  /** An extreme and its period, or both of its periods. */
  const reached = ({ column, reached: when }: Course, extreme: ValueAt) => {
    const [first = '', second] = when.map(periods.within);
    const said = value(extreme.value, column);
    if (when.length > 2) return `${said}, first reached in ${first}`;
    return `${said} in ${second ? `${first} and ${second}` : first}`;
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
        const way = direction > 0 ? 'up ' : direction < 0 ? 'down ' : '';
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
      `Highest${period ? ` ${since(period)}` : ''}: ${at(column, peak)}; lowest: ${at(column, trough)}.`,
    none: 'not available',
  };
}
