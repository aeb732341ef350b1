import { NINJS_SCHEMA } from '../../addresses/textAddresses.ts';
import type { SiteOutput } from '../output.ts';
import { extendedSchema } from '../parts/ninjs.ts';
import { jsonFile } from '../siteFile.ts';

export const schema: SiteOutput = {
  of: 'site',
  files: ({ site }) => [jsonFile(NINJS_SCHEMA, () => extendedSchema(site))],
};
