import { type Output, TypeGuards } from 'liquidjs';
import type { Branch, Place } from './rendering.ts';

/** Filters that choose one of several texts, and how many arguments stand before these. */
const TEXTS_FROM: Readonly<Record<string, number>> = { trend: 0, compared: 1 };

/** The texts of a choice by `trend` or `compared`, each as a branch: `cases | trend: "rose"`. */
export function choiceBranches({ value, token }: Output, place: Pick<Place, 'line'>): Branch[] {
  const filter = value.filters.find(({ name }) => Object.hasOwn(TEXTS_FROM, name));
  if (!filter) return [];
  const [subject = ''] = token.content.split('|');
  const line = place.line + (token.getPosition()[0] ?? 1) - 1;
  return filter.args.slice(TEXTS_FROM[filter.name]).map((text, index) => {
    const said = TypeGuards.isQuotedToken(text) ? JSON.stringify(text.content) : '…';
    return {
      id: `${place.line}:${token.begin}:${index}`,
      line,
      label: `${subject.trim()} | ${filter.name}: ${said}`,
    };
  });
}
