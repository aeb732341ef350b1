/** Adds copying to a code field, and fetches code that is too long to put in every page. */
export function copyCode(area: HTMLTextAreaElement): void {
  const button = area.nextElementSibling;
  if (!(button instanceof HTMLButtonElement)) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
      button.textContent = button.dataset['copied'] ?? '';
    } catch {
      // The browser denies access to the clipboard, but the code is selected.
      button.textContent = button.dataset['byHand'] ?? '';
    }
  });
  void fetchCode(area);
}

async function fetchCode(area: HTMLTextAreaElement): Promise<void> {
  const { file } = area.dataset;
  if (!file || area.value) return;
  const answer = await fetch(file);
  if (!answer.ok) return;
  area.value = await answer.text();
  area.hidden = false;
}
