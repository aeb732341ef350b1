import type { Area } from '../newsroom/area.ts';

/** The name as used in a sentence: "the West Marches", "Eastmere". */
export function theArea({ article, name }: Area): string {
  return article ? `${article} ${name}` : name;
}

/** "in the West Marches", "on the Isle of Wight". */
export function inArea(area: Area): string {
  return `${area.preposition} ${theArea(area)}`;
}

/** "Eastmere's", "the West Marches'". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
