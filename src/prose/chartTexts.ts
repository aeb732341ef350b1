import type { ChartSettings } from '../charts/chart.ts';
import type { PassageKind } from './passage.ts';
import type { Text } from './text.ts';

/** Settings that are texts, read as labels of the picture's parts. */
const LABELS = ['labels', 'label'];
/** Settings that are lists of objects with a text each, which may print figures. */
const ANNOTATIONS = ['callouts', 'spans', 'lines'];

type Words = (text: string, key: string, kind: PassageKind) => Text;

/** Reads the labels of a chart's parts, to be checked like any other text. */
export function readLabels(settings: ChartSettings, words: Words): void {
  for (const key of LABELS) {
    for (const label of [settings[key]].flat())
      if (typeof label === 'string') words(label, key, 'chart note');
  }
}

/**
 * The settings with the texts of annotations as readers see them; the same object where there are none.
 */
export function withAnnotations(settings: ChartSettings, words: Words): ChartSettings {
  const written = ANNOTATIONS.filter((key) => Array.isArray(settings[key]));
  if (written.length === 0) return settings;
  return {
    ...settings,
    ...Object.fromEntries(written.map((key) => [key, eachText(settings[key], key, words)])),
  };
}

function eachText(all: unknown, key: string, words: Words): unknown[] {
  return [all].flat().map((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('text' in one) || typeof one.text !== 'string')
      return one;
    return { ...one, text: words(one.text, key, 'chart note').plain };
  });
}

/** The texts of annotations, as readers see them. */
export function annotationTexts(settings: ChartSettings): string[] {
  const texts: string[] = [];
  withAnnotations(settings, (text) => {
    texts.push(text);
    return { html: '', plain: text };
  });
  return texts;
}

/** Settings for a chart without an author's words in its picture. */
export function withoutAnnotations({ callouts, spans, lines, ...settings }: ChartSettings): ChartSettings {
  return settings;
}
