/** "Embed this chart", once it is open: puts the choices into the code, and shows how the embed will look. */
export function embedChart(details: HTMLDetailsElement): void {
  const choices = details.querySelector<HTMLElement>('.embed-choices');
  const preview = details.querySelector<HTMLElement>('.embed-preview');
  const width = choices?.querySelector<HTMLSelectElement>('[data-preview]');
  const address = details.dataset['address'];
  if (!choices || !preview || !width || !address) return;
  const areas = [...details.querySelectorAll<HTMLTextAreaElement>('textarea:not([data-file])')];
  const codes = areas.map((area) => area.value);
  choices.hidden = preview.hidden = false;
  const show = () => {
    const query = queryOf(choices);
    areas.forEach((area, index) => {
      area.value = withQuery(codes[index] ?? '', address, query);
    });
    preview.replaceChildren(frameOf(address + query, width.value, preview.ariaLabel ?? ''));
  };
  choices.addEventListener('change', show);
  // What does not fit on the reader's own screen is no help there.
  if (preview.clientWidth < Number(width.value)) width.value = '320';
  show();
  addEventListener('message', ({ source, data }) => {
    const frame = preview.querySelector('iframe');
    const height = data?.['datawrapper-height']?.chart;
    if (frame && source === frame.contentWindow && height > 0) frame.height = height;
  });
}

function queryOf(choices: HTMLElement): string {
  const chosen = [...choices.querySelectorAll<HTMLSelectElement>('[data-choice]')].flatMap(
    ({ value }) => value || [],
  );
  return chosen.length > 0 ? `?${chosen.join('&')}` : '';
}

function frameOf(address: string, width: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = address;
  frame.width = width;
  return frame;
}

/** Puts the choices behind the addresses of the embed, and of its pinned form. */
export function withQuery(code: string, address: string, query: string): string {
  return code.replaceAll(/("?)(https?:\/\/[^\s"?]*\/)(?=["\s]|$)/g, (all, quote: string, found: string) => {
    if (!new URL(found).pathname.startsWith(address)) return all;
    return all + (quote ? query.replaceAll('&', '&amp;') : query);
  });
}
