import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import { type Look, type WholeLook, wholeLook } from './look.ts';
import { shownPath } from './newsroom.ts';
import type { PastNewsroom } from './pastNewsrooms.ts';

/** By CSS variable: a colour, or names of fonts. Nothing that could end a declaration. */
const palette = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.string().regex(/^[A-Za-z0-9#", -]+$/, 'a colour, or names of fonts'),
);

const keptLookSchema = z.strictObject({ light: palette, dark: palette });

/** Text of the file that keeps a look: with the engine's colours, which may change, in full. */
export function keptLook(look: Look | undefined): string {
  return `${JSON.stringify(wholeLook(look), null, 2)}\n`;
}

/**
 * The look of a past newsroom; a colour that the engine has come to need since is the engine's.
 * @returns null when a fault was added
 */
export function readKeptLook(newsroom: PastNewsroom, faults: FaultList): WholeLook | null {
  const { lookFile } = newsroom;
  const text = readFileSync(lookFile, 'utf8');
  // JSON is YAML, which is read with places.
  const read = readYaml(text, shownPath(newsroom, lookFile), keptLookSchema, faults);
  if (!read) return null;
  const { light, dark } = wholeLook(undefined);
  return { light: { ...light, ...read.value.light }, dark: { ...dark, ...read.value.dark } };
}
