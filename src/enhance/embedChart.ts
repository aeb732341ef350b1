/** "Embed this chart": copies the code, puts the choices into it, and shows how the embed will look. */
export function embedChart(details: HTMLDetailsElement): void {
  const choices = details.querySelector<HTMLElement>('.embed-choices');
  const preview = details.querySelector<HTMLElement>('.embed-preview');
  const areas = [...details.querySelectorAll('textarea')];
  const address = details.dataset['address'];
  if (!choices || !preview || !address) return;
  const width = choices.querySelector<HTMLSelectElement>('[data-preview]');
  const codes = new Map(areas.map((area) => [area, area.value]));
  choices.hidden = preview.hidden = false;
  for (const area of areas) offerCopy(area);

  const query = () => {
    const chosen = [...choices.querySelectorAll<HTMLSelectElement>('[data-choice]')].flatMap(
      ({ dataset, value }) => (value ? `${dataset['choice']}=${value}` : []),
    );
    return chosen.length > 0 ? `?${chosen.join('&')}` : '';
  };
  const show = () => {
    for (const [area, code] of codes) {
      if (!area.dataset['file']) area.value = withQuery(code, address, query());
    }
    const frame = document.createElement('iframe');
    frame.title = 'Preview';
    frame.src = address + query();
    frame.width = width?.value ?? '';
    preview.replaceChildren(frame);
  };
  addEventListener('message', ({ source, data }) => {
    const frame = preview.querySelector('iframe');
    const height = data?.['datawrapper-height']?.chart;
    if (frame && source === frame.contentWindow && height > 0) frame.height = height;
  });
  choices.addEventListener('change', show);
  details.addEventListener('toggle', () => {
    if (!details.open) return;
    if (!preview.firstChild) {
      // What does not fit on the reader's own screen is no help there.
      if (width && preview.clientWidth < Number(width.value)) width.value = '320';
      show();
    }
    for (const area of areas) fetchCode(area);
  });
}

/** Puts the choices behind the addresses of the embed, and of its pinned form. */
export function withQuery(code: string, address: string, query: string): string {
  return code.replaceAll(/("?)(https?:\/\/[^\s"?]*\/)(?=["\s]|$)/g, (all, quote: string, found: string) => {
    if (!new URL(found).pathname.startsWith(address)) return all;
    return all + (quote ? query.replaceAll('&', '&amp;') : query);
  });
}

function offerCopy(area: HTMLTextAreaElement): void {
  const button = area.nextElementSibling;
  if (!(button instanceof HTMLButtonElement)) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
      button.textContent = 'Copied';
    } catch {
      // Selected it is, for those whose browser keeps scripts away from the clipboard.
      button.textContent = 'Press Ctrl+C';
    }
  });
}

async function fetchCode(area: HTMLTextAreaElement): Promise<void> {
  const { file } = area.dataset;
  if (!file || area.value) return;
  const answer = await fetch(file);
  if (!answer.ok) return;
  area.value = await answer.text();
  area.hidden = false;
}
