import { z } from 'zod';
import type { ChartSettings } from '../charts/chart.ts';
import { onceFor } from '../tables/remembered.ts';
import { MARK_CHARACTERS } from './atom.ts';
import type { Composition } from './composition.ts';
import type { MappedText } from './lines.ts';
import type { Passage } from './passage.ts';
import type { Place } from './rendering.ts';
import type { Text } from './text.ts';
import { readYamlBlock } from './yamlBlock.ts';

/** The words of a chart, which are checked like all others, and its settings. */
export interface ChartBlock {
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly note: Text | null;
  /** Its words, for the checks that hold them against the picture. */
  readonly passages: readonly Passage[];
  /** All other keys. */
  readonly settings: ChartSettings;
  /** Where a key stands in the author's file; the block itself for ''. */
  readonly placeOf: (key: string) => Place;
}

const blockSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens'),
  type: z.string().min(1),
  title: z.string().min(1),
  subtitle: z.string().min(1),
  note: z.string().min(1).optional(),
});

/** The same object for all editions whose block has the same text, so that it is read once. */
const settingsOf = onceFor(
  ({ id, title, subtitle, note, ...settings }: z.output<typeof blockSchema>): ChartSettings => settings,
);

/**
 * @param start line of the fence's first content line in the mapped text, zero-based
 * @returns null, with faults, when the block is no chart
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
  const { id, title, subtitle, note } = block.value;
  const settings = settingsOf(block.value);
  const before = composition.passages.length;
  const texts = {
    title: words(title, 'title', 'chart title'),
    subtitle: words(subtitle, 'subtitle', 'chart subtitle'),
    note: note === undefined ? null : words(note, 'note', 'chart note'),
  };
  if (hasMarks(settings, placeOf, composition)) return null;
  // What the author calls the parts of a picture is read like any other text.
  for (const key of ['labels', 'label']) {
    for (const label of [settings[key]].flat())
      if (typeof label === 'string') words(label, key, 'chart note');
  }
  return { id, ...texts, passages: composition.passages.slice(before), settings, placeOf };
}

/** Settings are the author's own: what the engine prints is for readers. Each that holds a mark is a fault. */
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
      mend: 'only title, subtitle and note may print figures',
    });
  }
  return marked.length > 0;
}
