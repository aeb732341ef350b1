import { KEYS } from './keyTable.ts';
import { made } from './made.ts';

const STORED = 'desk-keys-off';

/** Whether single keys do anything: some type by voice, or hit keys unawares. */
export function areKeysOn(): boolean {
  return localStorage.getItem(STORED) === null;
}

/** A sheet of all keys, with the switch that turns them off. */
export function showKeySheet(): void {
  const own = made('input', { type: 'checkbox', id: 'desk-keys-on' });
  own.checked = areKeysOn();
  own.addEventListener('change', () => {
    if (own.checked) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  });
  const rows = KEYS.map(({ key, says }) =>
    made('tr', {}, made('th', { scope: 'row' }, made('kbd', {}, key)), made('td', {}, says)),
  );
  const dialog = made(
    'dialog',
    { class: 'desk-sheet', 'aria-labelledby': 'desk-sheet-title' },
    made('h2', { id: 'desk-sheet-title' }, 'Keys'),
    made('table', {}, made('tbody', {}, ...rows)),
    made('p', {}, own, made('label', { for: own.id }, 'Keys of one letter do this')),
    made('form', { method: 'dialog' }, made('button', { type: 'submit' }, 'Close')),
  );
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}
