import { expect } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { chartSnippets } from '../../outputs/embeds/snippets.ts';
import { type embeddingPage, frameHeights, shift } from '../embeddingPage.ts';
import type { Host } from '../embedHosts.ts';

type EmbeddingPage = ReturnType<typeof embeddingPage>;

/** Two frames of an embed, one of them in a sandbox, get the height of their content. */
export async function fitsInHost(
  host: EmbeddingPage,
  { page: pageOf, height }: Host,
  id: string,
  width: number,
) {
  const { page, said } = await host.open(pageOf(host.address(id)), width);
  const misfits = async () => {
    const contents = await host.contentHeights(page);
    return (await frameHeights(page)).map((frame, index) => frame - height(contents[index] ?? 0));
  };
  await expect.poll(misfits, { interval: 30 }).toEqual([0, 0]);
  expect(said).toEqual([]);
  await page.close();
}

/** The frame of a chart keeps the room that it will need, with the script beside it too. */
export async function movesNothing(host: EmbeddingPage, id: string, width: number) {
  const embed = embedsOf(host.edition()).find((each) => each.id === id);
  if (embed?.kind !== 'chart') throw new Error(`no chart: ${id}`);
  const [frame, withScript] = chartSnippets(embed, host.edition(), host.site().model.site, false);
  const script = withScript?.code.split('\n').at(-1) ?? '';
  const { page, said } = await host.open(`${frame?.code}\n${script}`, width);
  const fits = async () => {
    const [frame = 0] = await frameHeights(page);
    const [inner = 0] = await host.contentHeights(page);
    return inner > 0 && frame - inner >= 0 && frame - inner < 64;
  };
  await expect.poll(fits, { interval: 30 }).toBe(true);
  expect(await shift(page)).toBe(0);
  expect(said).toEqual([]);
  await page.close();
}
