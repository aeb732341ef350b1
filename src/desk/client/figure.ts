import type { FigureAnswer, ShownOrigin } from '../figure.ts';
import type { ShownStrip } from '../figureStrip.ts';
import { AnsweredElement } from './answered.ts';
import { doing } from './doing.ts';
import { make, tableOf } from './make.ts';
import { type Selection, state } from './state.ts';

/** The selected number or statement: its cells, how it is made, where it was published. */
class DeskFigure extends AnsweredElement<FigureAnswer> {
  readonly none = 'This edition has no such number any more.';

  pathFor({ story, edition, figure }: Selection): string | null {
    return figure === null ? null : `figure/${story}/${edition}/${figure}/`;
  }

  show(answer: FigureAnswer | null): void {
    if (!answer) {
      this.replaceChildren();
      return;
    }
    const { printed, what, period, how, isStatement, status, bounds, strip } = answer;
    const close = make(
      'button',
      { type: 'button', 'aria-label': 'Close the number', id: 'desk-figure-close' },
      '×',
    );
    close.addEventListener('click', () => state.set({ figure: null }));
    this.replaceChildren(
      make(
        'header',
        { class: 'desk-part-head' },
        make('h2', {}, printed),
        make('p', {}, [what, period].filter(Boolean).join(', ')),
        close,
      ),
      make(
        'div',
        { class: 'desk-figure-parts' },
        make(
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
  return text === '' ? [] : [make('dt', {}, name), make('dd', {}, text)];
}

function cellTable({ cells, table }: FigureAnswer): HTMLElement {
  const base = document.body.dataset['base'] ?? '/';
  const link = make(
    'a',
    { href: base.replace(/\/$/, '') + table.page, target: '_blank', rel: 'noopener' },
    table.title,
  );
  if (cells.length === 0) return make('div', {}, make('p', {}, 'All lines of ', link));
  const isPlain = cells.every(({ status }) => status === '');
  const names = ['Line', 'Area', 'Period', 'Value', ...(isPlain ? [] : ['Status'])];
  return make(
    'div',
    { class: 'desk-cells' },
    make('p', {}, make('code', {}, cells[0]?.column ?? ''), ' of ', link),
    tableOf(
      names,
      cells.map(({ file, line, area, period, value, status }) => {
        const open = doing(String(line), '', { action: 'open', file, line });
        open.ariaLabel = `Open ${file}:${line}`;
        return [open, area, period, value, ...(isPlain ? [] : [status])];
      }),
    ),
  );
}

function origins({ origins: all, releases }: FigureAnswer): HTMLElement {
  return make(
    'div',
    { class: 'desk-origins' },
    ...[...Map.groupBy(all, ({ how, file, line }) => `${how} ${file}:${line}`).values()].map(originItem),
    ...releases.map(({ publisher, title, url, date }) =>
      make(
        'p',
        {},
        make('a', { href: url, target: '_blank', rel: 'noopener' }, publisher),
        `, ${title}, released ${date}`,
      ),
    ),
  );
}

/** Cells that stand on one line of a file, or the sum that was done. */
function originItem(cells: readonly ShownOrigin[]): HTMLElement {
  const [first] = cells;
  const { how, file, line } = first ?? { how: 'computed', file: '', line: 0 };
  const name = file.split('/').at(-1) ?? '';
  const opens = line > 0 ? doing(`Open ${name}:${line}`, '', { action: 'open', file, line }) : name;
  const places = cells.flatMap(({ cell }) => (cell === '' ? [] : [make('code', {}, cell), ' ']));
  return make('p', {}, how === 'computed' ? 'Worked out: ' : '', ...places, opens);
}

function stripPart({ picture, areas, period, lowest, highest, nation }: ShownStrip): HTMLElement {
  const drawing = make('div', {});
  // Drawn by the engine.
  drawing.innerHTML = picture;
  return make(
    'figure',
    { class: 'desk-strip' },
    drawing,
    make('p', { class: 'desk-ends' }, make('span', {}, lowest), make('span', {}, highest)),
    make(
      'figcaption',
      { class: 'desk-quiet' },
      [`${areas} areas, ${period}`, nation].filter(Boolean).join('; '),
    ),
  );
}

customElements.define('desk-figure', DeskFigure);
