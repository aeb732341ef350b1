import { type Arcs, arcIndex } from './boundaries.ts';
import type { RawShape } from './readTopology.ts';

/** What is wrong with the rings of a shape; null for a sound one. */
export function ringFault({ type, arcs }: RawShape, all: Arcs): string | null {
  const rings = type === 'Polygon' ? arcs : arcs.flat();
  for (const ring of rings) {
    const strange = ring.find((index) => !all[arcIndex(index)]);
    if (strange !== undefined) return `no arc ${strange} among ${all.length}`;
    const open = ring.some((index, place) => {
      const next = ring[(place + 1) % ring.length] ?? 0;
      const [here, there] = [endOf(index, all), startOf(next, all)];
      return here?.[0] !== there?.[0] || here?.[1] !== there?.[1];
    });
    if (open) return `a ring that does not close: arcs ${ring.slice(0, 12).join(', ')}`;
  }
  return null;
}

function startOf(index: number, all: Arcs) {
  return all[arcIndex(index)]?.at(index < 0 ? -1 : 0);
}

function endOf(index: number, all: Arcs) {
  return all[arcIndex(index)]?.at(index < 0 ? 0 : -1);
}
