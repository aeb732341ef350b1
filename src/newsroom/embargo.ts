import { z } from 'zod';
import type { Newsroom } from './newsroom.ts';

const TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A time before which nothing is published, with its zone: `2025-07-24T09:30+01:00`. */
export const timeRule = z
  .string()
  .refine((text) => isTime(text), 'a time with its zone, such as 2025-07-24T09:30+01:00');

export function isTime(text: string): boolean {
  const [, day = ''] = TIME.exec(text) ?? [];
  return z.iso.date().safeParse(day).success && !Number.isNaN(Date.parse(text));
}

/** A day, or a time from which on something is published. */
export const dateOrTime = z.union([z.iso.date(), timeRule], 'a date, or a time with its zone');

/** The day of a time, where it is told: in its own zone. */
export function dayOf(dateOrTime: string): string {
  return dateOrTime.slice(0, 10);
}

/** Whether something is still to come. A day alone holds nothing back. */
export function isHeld(time: string | undefined, { now }: Pick<Newsroom, 'now'>): boolean {
  if (time === undefined || now === null || !time.includes('T')) return false;
  return now === NO_CLOCK || Date.parse(time) > Date.parse(now);
}

/** The `now` of a build that was told no time: whatever has one is held back. */
export const NO_CLOCK = '';
