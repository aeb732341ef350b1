import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartsOf } from '../editions/chartsOf.ts';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { newsroomFolder } from '../test/newsroomCopy.ts';
import { chartSvg } from './chartSvg.ts';
import { SERIES_ROLES } from './seriesStyle.ts';
import { shadesOf } from './shades.ts';

const css = readFileSync(new URL('charts.css', import.meta.url), 'utf8');
const RULE = /^\.chart-(fill|stroke)-([\w-]+) \{\n {2}\1: var\(--chart-\2\);/gm;
const rules = [...css.matchAll(RULE)].map(([, property, role]) => `chart-${property}-${role}`);

/** The classes of every chart of the gallery, and those that a fourth series or another area would have. */
function classesUsed(): Set<string> {
  const told = tellNewsroom(newsroomAt(newsroomFolder('gallery')), new FaultList());
  const editions = (told?.stories ?? []).flatMap((story) =>
    story.editions.flatMap((one) => one.told.edition ?? []),
  );
  const drawn = editions
    .flatMap(chartsOf)
    .flatMap((chart) => (['wide', 'phone'] as const).map((form) => chartSvg(chart, form)));
  const inks = shadesOf([1, 2, 3, 4, 5], { decimals: 0 }, 3).map(({ ink }) => `chart-fill-${ink}`);
  const series = SERIES_ROLES.flatMap((role) => [`chart-fill-${role}`, `chart-stroke-${role}`]);
  return new Set([...(drawn.join('').match(/chart-(?:fill|stroke)-[\w-]+/g) ?? []), ...inks, ...series]);
}

test('every class of a drawing has a rule, and every rule is used', () => {
  expect([...classesUsed()].toSorted()).toEqual(rules.toSorted());
});
