/** How slugs, kinds of areas, ids of charts and names of folders and recipes are written. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The same in words, for faults. */
export const SLUG_FORM = 'small letters, digits and single hyphens';

/** A name as a slug: `Ynys Môn` → `ynys-mon`. Empty where nothing is left. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
