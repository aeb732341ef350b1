import type { Uploaded } from '../newSource.ts';
import { Field } from './field.ts';
import { make } from './make.ts';
import { put } from './state.ts';

/** A file, handed to the server when it is chosen. */
export class UploadField {
  readonly field: Field;
  /** By which the server knows it; null for none. */
  id: string | null;

  /** @param given a file that the server has already @param changed called with one that was chosen, or none */
  constructor(given: string | null, changed: (kept: Uploaded | null) => void) {
    this.id = given;
    const formats = 'As its publisher gave it: CSV, XLSX, ODS, JSON, Parquet';
    const hint = given === null ? formats : 'The file that you chose before, unless you choose another';
    this.field = new Field('file', 'File', make('input', { type: 'file' }), hint);
    this.field.control.addEventListener('change', () => this.#send(changed));
  }

  async #send(changed: (kept: Uploaded | null) => void): Promise<void> {
    const [file] = (this.field.control as HTMLInputElement).files ?? [];
    const instead = this.id ?? '';
    this.id = null;
    changed(null);
    if (!file) return;
    try {
      const kept = await put<Uploaded>(
        `new/file/?${new URLSearchParams({ name: file.name, instead })}`,
        file,
      );
      this.id = kept.upload;
      changed(kept);
    } catch (error) {
      this.field.blame([{ field: 'file', what: error instanceof Error ? error.message : String(error) }]);
    }
  }
}
