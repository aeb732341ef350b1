import { hatch } from '../../boundaries/hatch.ts';
import type { Mesh } from '../../boundaries/mesh.ts';
import { scanline } from '../../boundaries/scanline.ts';
import { memoizeWeak } from '../../tables/memoize.ts';
import type { Form } from '../form.ts';
import type { Drawn, Mark } from '../mark.ts';
import { ofArea, outlined, stroked } from '../paint.ts';
import type { Box } from '../place.ts';
import { element, type Markup, NOTHING } from '../svg.ts';
import { symbol, use } from '../symbols.ts';
import { type Region, regionLabel } from './regionLabel.ts';

/** Taller, a map would not fit a screen. */
const TALLEST = 520;

function scaleOf({ width, height }: Mesh, form: Form): number {
  return Math.min(form.width / width, TALLEST / height);
}

/** The shapes of all regions, for what shows them. */
export function regionSymbols(all: readonly Region[]): readonly Markup[] {
  return all.map(({ shape }, index) => symbol(index, shape.d));
}

/** Areas in their shades; the highlighted one has an outline that no neighbour covers. */
export function regions(all: readonly Region[], mesh: Mesh): Mark {
  return {
    height: (form) => mesh.height * scaleOf(mesh, form),
    draw(frame): Drawn {
      const scale = scaleOf(mesh, frame.form);
      const left = (frame.form.width - mesh.width * scale) / 2;
      const at = ([x, y]: readonly [number, number]) => ({ x: left + x * scale, y: frame.top + y * scale });
      const size = { width: mesh.width * scale, height: mesh.height * scale };
      const box = { x: left, y: frame.top, ...size, viewBox: `0 0 ${mesh.width} ${mesh.height}` };
      return {
        shapes: [element('svg', { ...box, overflow: 'visible', role: 'none' }, layers(all, 1 / scale))],
        labels: all
          .filter(({ labelled }) => labelled)
          .map((region) => regionLabel(region, at(region.shape.point), scale, frame.form)),
        blocks: landOf(mesh).map((land) => {
          const [start, end] = [at([land.left, land.top]), at([land.right, land.bottom])];
          return { left: start.x, right: end.x, top: start.y, bottom: end.y };
        }),
        spots: all.map(({ area, shape }) => ({ row: area.name, ...at(shape.point) })),
      };
    },
  };
}

/** @param pixel in units of the mesh */
function layers(all: readonly Region[], pixel: number): Markup[] {
  const indexed = all.map((region, index) => ({ region, index }));
  const byShade = [...Map.groupBy(indexed, ({ region }) => region.shade)];
  const land = byShade.map(([shade, members]) => {
    const paint = outlined(shade?.role ?? 'page', 'axis', 0.75 * pixel);
    const shapes = members.map(({ region, index }) => ofArea(region.area.slug, region.said, [use(index)]));
    return element('g', { ...paint, 'stroke-linejoin': 'round', 'fill-rule': 'evenodd' }, shapes);
  });
  const outlines = indexed
    .filter(({ region }) => region.highlighted)
    .flatMap(({ index }) => {
      const line = (role: 'page' | 'ink', width: number) =>
        element(
          'g',
          { ...stroked(role, width * pixel), 'stroke-linejoin': 'round', 'pointer-events': 'none' },
          [use(index)],
        );
      return [line('page', 5), line('ink', 2.5)];
    });
  return [...land, hatching(all, pixel), ...outlines];
}

/** Not a shade that could be read as a low one. */
function hatching(all: readonly Region[], pixel: number): Markup {
  const d = all.map(({ shade, shape }) => (shade ? '' : hatch(shape.rings, HATCH))).join('');
  return d === '' ? NOTHING : element('path', { d, ...stroked('axis', pixel), 'pointer-events': 'none' });
}

/** In units of the mesh. */
const HATCH = 16;

/** Boxes that cover the land. */
const landOf = memoizeWeak(({ shapes, height }: Mesh): readonly Box[] => {
  const rings = [...shapes.values()].flatMap((shape) => shape.rings);
  return Array.from({ length: Math.ceil(height / LAND) }, (_, row) => row * LAND).flatMap((top) =>
    scanline(rings, top + LAND / 2).map(([left, right]) => ({ left, right, top, bottom: top + LAND })),
  );
});

/** Height of a box, in units of the mesh. */
const LAND = 20;
