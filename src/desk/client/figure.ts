import type { FigureAnswer, ShownCell, ShownOrigin } from '../figure.ts';
import type { ShownStrip } from '../figureStrip.ts';
import { AnsweredElement } from './answered.ts';
import { doing, made } from './made.ts';
import { type Selection, state } from './state.ts';

/** The selected number or statement: its cells, how it is made, where it was published. */
class DeskFigure extends AnsweredElement<FigureAnswer> {
  pathFor({ story, edition, figure }: Selection): string | null {
    return figure === null ? null : `figure/${story}/${edition}/${figure}/`;
  }

  show(answer: FigureAnswer | null): void {
    if (!answer) {
      this.replaceChildren();
      return;
    }
    const { printed, what, period, how, isStatement, status, bounds, strip } = answer;
    const close = made(
      'button',
      { type: 'button', 'aria-label': 'Close the number', id: 'desk-figure-close' },
      '×',
    );
    close.addEventListener('click', () => state.set({ figure: null }));
    this.replaceChildren(
      made(
        'header',
        { class: 'desk-part-head' },
        made('h2', {}, printed),
        made('p', {}, [what, period].filter(Boolean).join(', ')),
        close,
      ),
      made(
        'div',
        { class: 'desk-figure-parts' },
        made(
          'dl',
          {},
          ...pair(isStatement ? 'Compares' : 'Made', how),
          ...pair('Status', status.join(', ')),
          ...pair('Between', bounds),
        ),
        cellTable(answer),
        origins(answer),
        ...(strip ? [stripPart(strip)] : []),
      ),
    );
  }
}

function pair(name: string, text: string): HTMLElement[] {
  return text === '' ? [] : [made('dt', {}, name), made('dd', {}, text)];
}

function cellTable({ cells, table }: FigureAnswer): HTMLElement {
  const base = document.body.dataset['base'] ?? '/';
  const link = made(
    'a',
    { href: base.replace(/\/$/, '') + table.page, target: '_blank', rel: 'noopener' },
    table.title,
  );
  if (cells.length === 0) return made('div', {}, made('p', {}, 'All lines of ', link));
  const isPlain = cells.every(({ status }) => status === '');
  const names = ['Line', 'Area', 'Period', 'Value', ...(isPlain ? [] : ['Status'])];
  const head = names.map((name) => made('th', { scope: 'col' }, name));
  return made(
    'div',
    { class: 'desk-cells' },
    made('p', {}, made('code', {}, cells[0]?.column ?? ''), ' of ', link),
    made(
      'table',
      {},
      made('thead', {}, made('tr', {}, ...head)),
      made('tbody', {}, ...cells.map((cell) => cellRow(cell, isPlain))),
    ),
  );
}

function cellRow({ file, line, area, period, value, status }: ShownCell, isPlain: boolean): HTMLElement {
  const open = doing(String(line), '', { action: 'open', file, line });
  open.ariaLabel = `Open ${file}:${line}`;
  return made(
    'tr',
    {},
    made('td', {}, open),
    ...[area, period].map((text) => made('td', {}, text)),
    made('td', { class: 'desk-number' }, value),
    isPlain ? null : made('td', {}, status),
  );
}

function origins({ origins: all, releases }: FigureAnswer): HTMLElement {
  return made(
    'div',
    { class: 'desk-origins' },
    ...all.map(originItem),
    ...releases.map(({ publisher, title, url, date }) =>
      made(
        'p',
        {},
        made('a', { href: url, target: '_blank', rel: 'noopener' }, publisher),
        `, ${title}, released ${date}`,
      ),
    ),
  );
}

function originItem({ how, cell, file, line }: ShownOrigin): HTMLElement {
  const place = cell === '' ? null : made('code', {}, cell);
  const name = file.split('/').slice(-2).join('/');
  const found =
    line > 0 ? doing(`Open ${name}:${line}`, '', { action: 'open', file, line }) : file === '' ? null : name;
  return made('p', {}, how === 'computed' ? 'Worked out: ' : '', place, place && found ? ' ' : null, found);
}

function stripPart({ picture, areas, period, lowest, highest, nation }: ShownStrip): HTMLElement {
  const drawing = made('div', {});
  // Drawn by the engine.
  drawing.innerHTML = picture;
  return made(
    'figure',
    { class: 'desk-strip' },
    drawing,
    made('p', { class: 'desk-ends' }, made('span', {}, lowest), made('span', {}, highest)),
    made(
      'figcaption',
      { class: 'desk-quiet' },
      [`${areas} areas, ${period}`, nation].filter(Boolean).join('; '),
    ),
  );
}

customElements.define('desk-figure', DeskFigure);
