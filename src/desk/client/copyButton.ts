import { messageOf } from './doing.ts';
import { make } from './make.ts';

/** A button that copies a text, and says so beside it. @param about what it is, for those who don't see where it stands */
export function copyButton(words: string, text: () => string | Promise<string>, about?: string): HTMLElement {
  const button = make('button', { type: 'button', 'aria-label': about ? `${words}: ${about}` : null }, words);
  const said = make('span', { role: 'status' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(await text());
      said.textContent = 'Copied.';
    } catch (error) {
      said.textContent = `Not copied: ${messageOf(error)}`;
    }
  });
  return make('span', {}, button, ' ', said);
}
