import { PAINT, type Role } from './paint.ts';
import { escapeXml } from './svg.ts';

/**
 * A drawing in other colours than the engine's, for those who show it without a style sheet.
 * @param colours by the names of their CSS variables, such as `chart-highlight`
 */
export function repaint(svg: string, colours: Readonly<Record<string, string>>): string {
  const changed = new Map(
    Object.entries(PAINT).flatMap(([role, own]) => {
      const colour = colours[`chart-${role}`];
      return colour && colour !== own ? [[role, escapeXml(colour)]] : [];
    }),
  );
  if (changed.size === 0) return svg;
  return svg.replaceAll(/<[a-z]+ [^>]*class="([^"]*)"[^>]*>/g, (tag, classes: string) =>
    [...classes.matchAll(/chart-(fill|stroke)-(\S+)/g)].reduce((painted, [, property, role = '']) => {
      const colour = changed.get(role);
      return colour
        ? painted.replace(` ${property}="${PAINT[role as Role]}"`, ` ${property}="${colour}"`)
        : painted;
    }, tag),
  );
}
