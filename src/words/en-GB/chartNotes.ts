import type { Area } from '../../newsroom/area.ts';
import type { Period } from '../../tables/period.ts';
import type { OverrideInUnit } from '../../tables/table.ts';
import { decimalsOf } from '../digits.ts';
import type { Remark } from '../facts.ts';
import type { Grammar } from '../grammar.ts';
import type { figures } from './figures.ts';
import { sentence } from './sentences.ts';

/** Beyond this, names tell a reader less than their number; the data table has them all. */
const MOST_NAMES = 10;

/** What a reader of a picture should know of it, in full sentences. */
export function chartNotes({ numbers, periods, places, lists }: Grammar, words: ReturnType<typeof figures>) {
  const MEANINGS: Readonly<Record<Remark, string>> = {
    ...words.status,
    apart: 'not comparable with those before',
    low: 'too small to show, but not zero',
  };

  const named = (areas: readonly Area[]) =>
    areas.length > MOST_NAMES ? `${areas.length} areas` : lists.and(areas.map(places.the));

  const when = (several: readonly Period[]) => {
    const [only] = several;
    return several.length === 1 && only ? periods.text(only) : lists.and(several.map(periods.within));
  };

  return {
    sentence,
    /** Of an index. */
    base: (period: string) => sentence(`${period} = 100`),
    /** What shows how sure estimates are. @param levels confidence levels in per cent, lowest first */
    certainty(levels: readonly number[], shape: 'band' | 'strokes') {
      const said = levels.map((level) => numbers.percentage(level, decimalsOf(level)));
      const what = shape === 'band' ? 'Shading shows' : 'Thin strokes show';
      return sentence(
        `${what} ${lists.and(said)} confidence intervals, within which the true figures probably lie`,
      );
    },
    /** That a picture leaves out the middle of a ranking. @param tied how many left out have the figure of one at the edge */
    shortened({ top, bottom, of, tied }: Record<'top' | 'bottom' | 'of' | 'tied', number>) {
      const ends = [...(top ? [`the ${top} highest`] : []), ...(bottom ? [`the ${bottom} lowest`] : [])];
      const shown = sentence(`The picture shows ${lists.and(ends)} of ${of} areas; the table has all`);
      if (tied === 0) return shown;
      return `${shown} ${sentence(`${tied} left out ${tied === 1 ? 'has' : 'have'} the same figure as one at the edge`)}`;
    },
    /** Of figures that a chart turns into an index. */
    indexed: (base: Period) =>
      sentence(
        `Each line shows its figures as a percentage of the one for ${periods.text(base)}, which is 100`,
      ),
    logarithmic: 'On this logarithmic scale, equal distances are equal ratios, not equal amounts.',
    /** Bars that begin at the figure for an area, not at zero. */
    baseline: (area: Area, value: string) =>
      sentence(`Bars begin at the figure for ${places.the(area)}, ${value}, not at zero`),
    /** Of all series of a picture. */
    allRemarked: (remark: Remark, several: readonly Period[]) =>
      sentence(`All figures for ${when(several)} are ${MEANINGS[remark]}`),
    remarked(remark: Remark, several: readonly Period[], names: readonly string[]) {
      const one = names.length === 1 && several.length === 1;
      const whose = names.length > MOST_NAMES ? `${names.length} of them` : lists.and(names);
      return sentence(
        `The ${one ? 'figure' : 'figures'} for ${whose} in ${when(several)} ${one ? 'is' : 'are'} ${MEANINGS[remark]}`,
      );
    },
    leftOut(areas: readonly Area[]) {
      const [is, its] = areas.length === 1 ? ['is', 'its figures'] : ['are', 'their figures'];
      return sentence(
        `${named(areas)} ${is} left out, because ${its} cannot fairly be compared with the others`,
      );
    },
    unreliable(areas: readonly Area[]) {
      const [are, figures] = areas.length === 1 ? ['is', 'its figure is'] : ['are', 'their figures are'];
      return sentence(`${named(areas)} ${are} not ranked, because ${figures} ${MEANINGS.u}`);
    },
    unbounded: (areas: readonly Area[]) =>
      sentence(
        `${named(areas)} ${areas.length === 1 ? 'is' : 'are'} not ranked, because no interval is published`,
      ),
    /** A published value that is wrong, of the figure itself or of one that it is computed from. */
    overridden(area: Area, period: Period, isComputed: boolean, override: OverrideInUnit) {
      const behind = isComputed ? 'Behind the figure for' : 'For';
      return sentence(
        `${behind} ${places.the(area)} in ${periods.text(period)}, ${words.override(override)}`,
      );
    },
    manyOverridden: (count: number, reasons: readonly string[]) =>
      sentence(`${count} figures stand in place of published ones that are wrong: ${reasons.join('; ')}`),
    /**
     * Why figures cannot be compared with those before a period.
     * @param causes sentences without full stops
     * @param mark how the picture marks the breaks, where it has no words for them
     */
    broken(causes: readonly string[], since: Period, mark: { readonly isShaded: boolean } | null) {
      const key = mark ? `${mark.isShaded ? 'Shaded' : 'Dashed line'}: ` : '';
      const said = causes.map(sentence).join(' ');
      return `${key}${said} Figures before ${periods.label(since)} cannot be compared with later ones.`;
    },
  };
}
