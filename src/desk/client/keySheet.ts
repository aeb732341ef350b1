import { KEYS } from './keyTable.ts';
import { make } from './make.ts';

const STORED = 'desk-keys-off';

/** Whether single keys do anything: some type by voice, or hit keys unawares. */
export function areKeysOn(): boolean {
  return localStorage.getItem(STORED) === null;
}

/** A sheet of all keys, with the switch that turns them off. */
export function showKeySheet(): void {
  const own = make('input', { type: 'checkbox', id: 'desk-keys-on' });
  own.checked = areKeysOn();
  own.addEventListener('change', () => {
    if (own.checked) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  });
  const rows = KEYS.map(({ key, says }) =>
    make('tr', {}, make('th', { scope: 'row' }, make('kbd', {}, key)), make('td', {}, says)),
  );
  const dialog = make(
    'dialog',
    { class: 'desk-sheet', 'aria-labelledby': 'desk-sheet-title' },
    make('h2', { id: 'desk-sheet-title' }, 'Keys'),
    make('table', {}, make('tbody', {}, ...rows)),
    make('p', {}, own, make('label', { for: own.id }, 'Keys of one letter do this')),
    make('form', { method: 'dialog' }, make('button', { type: 'submit' }, 'Close')),
  );
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}
