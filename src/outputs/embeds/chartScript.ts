import { fileURLToPath } from 'node:url';
import { CHART_SCRIPT } from '../../addresses/embedAddresses.ts';
import type { SiteOutput } from '../output.ts';

/** What embeds of charts load when a reader uses them: values as in articles, and the list of areas. */
export const chartScript: SiteOutput = {
  of: 'site',
  files: () => [{ path: CHART_SCRIPT, type: 'text/javascript; charset=utf-8', content: bundle }],
};

const input = fileURLToPath(new URL('../../enhance/embedded.ts', import.meta.url));

/** Only where the file is written: loading the bundler takes longer than all else that a thread loads. */
async function bundle(): Promise<Uint8Array> {
  const { build } = await import('rolldown');
  const { output } = await build({
    input,
    write: false,
    logLevel: 'silent',
    output: { format: 'iife', minify: true },
  });
  return Buffer.from(output[0].code);
}
