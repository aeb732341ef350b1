import { svgElement } from './svgElement.ts';

/** An area that a reader has set beside the page's own, and how it is marked in every chart. */
export interface ComparedArea {
  readonly slug: string;
  readonly name: string;
  /** Of the palette of charts. */
  readonly role: string;
  /** Outline of its mark, around 0,0: areas differ in shape as well as in colour. */
  readonly shape: string;
}

export interface CompareWords {
  readonly missing: string;
  readonly absent: string;
  readonly tooLarge: string;
  readonly compared: string;
}

/** A chart in which areas are compared. */
export interface ComparedChart {
  /** Marks these areas and no others. @returns what each is in this chart, in their order */
  show(areas: readonly ComparedArea[]): Promise<string[]>;
}

const TRIANGLE = 'M0-7.5L7 5.5H-7Z';
const DIAMOND = 'M0-7.5L7.5 0 0 7.5-7.5 0Z';
const SQUARE = 'M-6-6H6V6H-6Z';
const OTHERS = [
  { role: 'series-3', shape: TRIANGLE },
  { role: 'series-4', shape: DIAMOND },
];
const NATION = { role: 'ink', shape: SQUARE };

/** The first area has the same mark in every chart, and so has the second. */
export function marked(
  areas: readonly { readonly slug: string; readonly name: string }[],
  nation: string | undefined,
): ComparedArea[] {
  const others = areas.filter(({ slug }) => slug !== nation);
  return areas.map(({ slug, name }) => {
    const look = slug === nation ? NATION : OTHERS[others.findIndex((one) => one.slug === slug)];
    return { slug, name, ...(look ?? NATION) };
  });
}

/** With a rim in the colour of the page, so that it shows on anything. */
export function markAt(x: number, y: number, { shape, role }: ComparedArea): SVGElement {
  const look = {
    class: `chart-fill-${role} chart-stroke-page`,
    'stroke-width': 1.5,
    'paint-order': 'stroke',
  };
  return svgElement('path', { d: shape, transform: `translate(${x} ${y})`, ...look });
}

/** Says in the description of a picture what it shows besides. */
export function describe(
  svg: Element,
  areas: readonly ComparedArea[],
  texts: readonly string[],
  intro: string,
) {
  const description = svg.querySelector<SVGElement>('desc');
  if (!description) return;
  description.dataset['written'] ??= description.textContent ?? '';
  const said = areas.map(({ name }, index) => `${name} ${texts[index] ?? ''}`).join('; ');
  description.textContent = description.dataset['written'] + (said && ` ${intro}: ${said}.`);
}
