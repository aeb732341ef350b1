import { seriesPart } from '../addresses/seriesAddress.ts';
import type { AreaSeries } from '../charts/areaSeries.ts';
import { type ComparedArea, type ComparedChart, type CompareWords, describe } from './compared.ts';
import { type DrawnLine, drawLines } from './drawLines.ts';
import { loadJson } from './loadJson.ts';
import { seriesColumns } from './seriesColumns.ts';

/** A line that the chart draws also without a comparison. */
interface OwnLine {
  readonly area: string;
  readonly role: string;
}

/** A chart of lines: draws it anew on an axis that is the same for all areas. */
export function comparedLines(
  figure: Element,
  template: HTMLTemplateElement,
  names: ReadonlyMap<string, string>,
  own: string,
  words: CompareWords,
): ComparedChart {
  const frame = figure.querySelector<HTMLElement>('.chart-frame');
  const written = [...(frame?.querySelectorAll(':scope > svg') ?? [])];
  const { series = '', parts = '1', lines = '[]', bounds = '[]' } = template.dataset;
  const drawn: readonly OwnLine[] = JSON.parse(lines);
  const columns = seriesColumns(figure, JSON.parse(bounds), words.missing);
  const seriesOf = async (slug: string) => {
    const file = await loadJson(`${series}${seriesPart(slug, Number(parts))}.json`);
    return (file as Readonly<Record<string, AreaSeries>>)[slug];
  };

  return {
    async show(areas) {
      const others = areas.filter(({ slug }) => !drawn.some(({ area }) => area === slug));
      const all = await Promise.all(
        [...drawn.map(({ area }) => area), ...areas.map(({ slug }) => slug)].map(seriesOf),
      );
      const found = new Map(areas.map(({ slug }, index) => [slug, all[drawn.length + index]]));
      const seriesFor = ({ slug }: ComparedArea) => found.get(slug);
      columns(others.map((area) => ({ name: area.name, series: seriesFor(area) })));
      if (others.length === 0) {
        replace(frame, written);
        return areas.map((area) => latestOf(seriesFor(area)) ?? words.absent);
      }
      const ownLines = drawn.map(({ area, role }, index): DrawnLine => {
        return { name: names.get(area) ?? '', role, series: all[index], isOwn: area === own };
      });
      const otherLines = others.map(
        (area): DrawnLine => ({ ...area, series: seriesFor(area), isOwn: false }),
      );
      const pictures = [...template.content.cloneNode(true).childNodes].filter(
        (node) => node instanceof SVGSVGElement,
      );
      const fits = pictures.map((svg) => drawLines(svg, figure, [...ownLines, ...otherLines]))[0] ?? [];
      const texts = areas.map((area) => {
        const latest = latestOf(seriesFor(area));
        const at = others.indexOf(area);
        if (latest === undefined) return words.absent;
        return at >= 0 && !fits[ownLines.length + at]
          ? words.tooLarge.replace('{value}', () => latest)
          : latest;
      });
      for (const svg of pictures) describe(svg, areas, texts, words.compared);
      replace(frame, pictures);
      return texts;
    },
  };
}

function latestOf(series: AreaSeries | undefined): string | undefined {
  const last = series?.values.findLastIndex((value) => value !== null) ?? -1;
  return series?.texts[last];
}

function replace(frame: HTMLElement | null, pictures: readonly Element[]): void {
  for (const old of frame?.querySelectorAll(':scope > svg') ?? []) old.remove();
  frame?.prepend(...pictures);
}
