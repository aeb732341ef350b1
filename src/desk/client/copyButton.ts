import { make } from './make.ts';

/** A button that copies a text, and where it says so. */
export function copyButton(
  words: string,
  text: () => string | Promise<string>,
): readonly [button: HTMLButtonElement, said: HTMLElement] {
  const button = make('button', { type: 'button' }, words);
  const said = make('span', { role: 'status' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(await text());
      said.textContent = 'Copied.';
    } catch (error) {
      said.textContent = `Not copied: ${error instanceof Error ? error.message : String(error)}`;
    }
  });
  return [button, said];
}
