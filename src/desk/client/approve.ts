import type { Approved } from '../approveRoutes.ts';
import { make } from './make.ts';
import { Refused, tell } from './state.ts';

const STORED = 'desk-signer';

/** Approves what was shown, by the name that was given in this browser where neither the site nor git has one. */
export async function approve(wanted: object): Promise<Approved> {
  const by = localStorage.getItem(STORED) ?? undefined;
  return tell<Approved>('approve/', { ...wanted, by }).catch(async (error: unknown) => {
    const { asksName = false }: { asksName?: boolean } = (error instanceof Refused && error.answer) || {};
    const name = asksName ? await askSignerName('Approvals are signed by whoever reads.') : null;
    if (name === null) throw error;
    return tell<Approved>('approve/', { ...wanted, by: name });
  });
}

/** Asks for the name once, and keeps it in this browser. @returns null where none was given */
function askSignerName(why: string): Promise<string | null> {
  const field = make('input', { type: 'text', id: 'desk-signer', required: '', autocomplete: 'name' });
  const dialog = make(
    'dialog',
    { class: 'desk-sheet', 'aria-labelledby': 'desk-signer-title' },
    make('h2', { id: 'desk-signer-title' }, 'Who approves?'),
    make('p', {}, why),
    make(
      'form',
      { method: 'dialog' },
      make('label', { for: field.id }, 'Your name'),
      field,
      make(
        'p',
        { class: 'desk-buttons' },
        make('button', { type: 'submit', value: 'name' }, 'Approve as this'),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const name = dialog.returnValue === 'name' ? field.value.trim() : '';
      if (name !== '') localStorage.setItem(STORED, name);
      dialog.remove();
      resolve(name === '' ? null : name);
    });
  });
}
