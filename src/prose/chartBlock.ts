import { z } from 'zod';
import type { ChartSettings } from '../charts/chart.ts';
import { SLUG, SLUG_FORM } from '../newsroom/slug.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { MARK_CHARACTERS } from './atom.ts';
import { readLabels, withAnnotations } from './chartTexts.ts';
import type { Composition } from './composition.ts';
import type { MappedText } from './lines.ts';
import type { Passage } from './passage.ts';
import type { Place } from './rendering.ts';
import type { Text } from './text.ts';
import { readYamlBlock } from './yamlBlock.ts';

/** A chart's texts, which are checked like all others, and its settings. */
export interface ChartBlock {
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly note: Text | null;
  /** Whether it stands under the headline, above the text. */
  readonly lead: boolean;
  readonly formerly?: readonly string[];
  /** Its texts, to be checked against the chart. */
  readonly passages: readonly Passage[];
  /** All other keys. */
  readonly settings: ChartSettings;
  /** Position of a key in the file; of the block for ''. */
  readonly placeOf: (key: string) => Place;
}

const id = z.string().regex(SLUG, SLUG_FORM);

const blockSchema = z.looseObject({
  id,
  type: z.string().min(1),
  title: z.string().min(1),
  subtitle: z.string().min(1),
  note: z.string().min(1).optional(),
  lead: z.boolean().default(false),
  /** Ids that it had before: their addresses lead here. */
  formerly: z.union([id, z.array(id)]).optional(),
});

/** Memoised by the block's text, so that editions share one object. */
const settingsOf = memoizeWeak(
  ({ id, title, subtitle, note, lead, formerly, ...settings }: z.output<typeof blockSchema>): ChartSettings =>
    settings,
);

/**
 * @param start zero-based line of the fence's first content line in the mapped text
 * @returns null, with faults, when the block is invalid
 */
export function readChartBlock(
  yaml: string,
  start: number,
  mapped: MappedText,
  composition: Composition,
): ChartBlock | null {
  const block = readYamlBlock(yaml, start, blockSchema, mapped, composition);
  if (!block) return null;
  const { placeOf, words } = block;
  const { id, title, subtitle, note, lead, formerly } = block.value;
  const from = composition.passages.length;
  const texts = {
    title: words(title, 'title', 'chart title'),
    subtitle: words(subtitle, 'subtitle', 'chart subtitle'),
    note: note === undefined ? null : words(note, 'note', 'chart note'),
  };
  const settings = withAnnotations(settingsOf(block.value), words);
  if (hasMarks(settings, placeOf, composition)) return null;
  readLabels(settings, words);
  const before = formerly === undefined ? {} : { formerly: [formerly].flat() };
  return { id, lead, ...before, ...texts, passages: composition.passages.slice(from), settings, placeOf };
}

/** Outputs are not allowed in settings: adds a fault for each mark. */
function hasMarks(
  settings: ChartSettings,
  placeOf: (key: string) => Place,
  { rendering }: Composition,
): boolean {
  const marked = Object.keys(settings).filter((key) => MARK_CHARACTERS.test(JSON.stringify(settings[key])));
  for (const key of marked) {
    rendering.faults.push({
      ...placeOf(key),
      edition: rendering.edition,
      what: `{{ … }} or {% … %} in a setting: ${key}`,
      mend: 'only title, subtitle, note and the texts of callouts, spans and lines may print figures',
    });
  }
  return marked.length > 0;
}
