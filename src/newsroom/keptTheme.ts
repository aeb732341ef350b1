import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import { shownPath } from './newsroom.ts';
import type { PastNewsroom } from './pastNewsrooms.ts';
import { type Theme, type WholeTheme, wholeTheme } from './theme.ts';

/** By CSS variable: a colour, or names of fonts. Nothing that could end a declaration. */
const palette = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.string().regex(/^[A-Za-z0-9#", -]+$/, 'a colour, or names of fonts'),
);

const keptThemeSchema = z.strictObject({ light: palette, dark: palette });

/** Text of the file that keeps a theme: with the engine's colours, which may change, in full. */
export function keptTheme(theme: Theme | undefined): string {
  return `${JSON.stringify(wholeTheme(theme), null, 2)}\n`;
}

/**
 * The theme of a past newsroom; a colour that the engine has come to need since is the engine's.
 * @returns null when a fault was added
 */
export function readKeptTheme(newsroom: PastNewsroom, faults: FaultList): WholeTheme | null {
  const { themeFile } = newsroom;
  const text = readFileSync(themeFile, 'utf8');
  // JSON is YAML, which is read with places.
  const read = readYaml(text, shownPath(newsroom, themeFile), keptThemeSchema, faults);
  if (!read) return null;
  const { light, dark } = wholeTheme(undefined);
  return { light: { ...light, ...read.value.light }, dark: { ...dark, ...read.value.dark } };
}
