import { make } from './make.ts';

const STORED = 'desk-signer';

/** The name under which wordings are approved, where neither the site nor git has one. */
export function signerName(): string | undefined {
  return localStorage.getItem(STORED) ?? undefined;
}

/** Asks for the name once, and keeps it in this browser. @returns null where none was given */
export function askSignerName(why: string): Promise<string | null> {
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
