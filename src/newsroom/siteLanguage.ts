import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import type { LanguageTag } from '../words/languages.ts';
import type { Newsroom } from './newsroom.ts';
import { siteSchema } from './site.ts';

const { language } = siteSchema.shape;

/**
 * Language of a site by its tag, for those who need no more of `site.yaml`. Its faults are reported where
 * the whole file is read; until then it counts as one that names no language.
 */
export function siteLanguage({ siteFile }: Newsroom): LanguageTag {
  const text = existsSync(siteFile) ? readFileSync(siteFile, 'utf8') : '';
  const site = readYaml(text, siteFile, z.looseObject({ language }), new FaultList());
  return site?.value.language ?? language.parse(undefined);
}
