import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { CHART_SCRIPT } from '../../addresses/embedAddresses.ts';
import type { SiteOutput } from '../output.ts';
import { textFile } from '../siteFile.ts';

/** What embeds of charts load when a reader uses them: values as in articles, and the list of areas. */
export const chartScript: SiteOutput = {
  of: 'site',
  files: () => [textFile(CHART_SCRIPT, 'text/javascript', () => script)],
};

const input = fileURLToPath(new URL('../../enhance/embedded.ts', import.meta.url));
const { output } = await build({
  input,
  write: false,
  logLevel: 'silent',
  output: { format: 'iife', minify: true },
});
const script = output[0].code;
