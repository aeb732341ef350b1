import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './runCommand.ts';

/** By file, from the root of the project, the files that it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const FROM = /(?:\bfrom |\bimport\(|\bimport )'(\.{1,2}\/[^']+)'/g;

/** Of the engine's own files, without tests. */
export function readImports(folder = 'src'): Imports {
  const files = readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => /\.(?:ts|js|astro)$/.test(file) && !/^src\/test\/|\.test\.ts$/.test(file));
  return new Map(
    files.map((file) => {
      const text = readFileSync(path.join(PROJECT, file), 'utf8');
      const found = [...text.matchAll(FROM)].map(([, to = '']) =>
        path.posix.join(path.posix.dirname(file), to),
      );
      return [file, found.filter((to) => existsSync(path.join(PROJECT, to)))];
    }),
  );
}

/** Files that import each other, in whatever number of steps: each circle as its files (Tarjan's algorithm). */
export function circlesIn(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const to of imports.get(file) ?? []) {
      const reached = order.has(to) ? (open.includes(to) ? order.get(to) : undefined) : visit(to);
      if (reached !== undefined) lowest.set(file, Math.min(lowest.get(file) ?? reached, reached));
    }
    if (lowest.get(file) === order.get(file)) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.toSorted());
      return Number.POSITIVE_INFINITY;
    }
    return lowest.get(file) ?? Number.POSITIVE_INFINITY;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}
