import type { Uploaded } from '../upload.ts';
import { messageOf } from './doing.ts';
import { Field } from './field.ts';
import { make } from './make.ts';
import { put } from './state.ts';

/** A file, handed to the server when it is chosen; its value is the id by which the server knows it. */
export class UploadField extends Field {
  #id: string | undefined;

  /** @param given a file that the server has already @param changed called with one that was chosen, or none */
  constructor(given: string | null, changed: (kept: Uploaded | null) => void) {
    const formats = 'As its publisher gave it: CSV, XLSX, ODS, JSON, Parquet';
    const hint = given === null ? formats : 'The file that you chose before, unless you choose another';
    super('upload', 'File', make('input', { type: 'file' }), hint);
    this.#id = given ?? undefined;
    this.control.addEventListener('change', () => this.#send(changed));
  }

  override get value(): string | undefined {
    return this.#id;
  }

  async #send(changed: (kept: Uploaded | null) => void): Promise<void> {
    const [file] = (this.control as HTMLInputElement).files ?? [];
    const query = new URLSearchParams({ name: file?.name ?? '', instead: this.#id ?? '' });
    this.#id = undefined;
    changed(null);
    if (!file) return;
    try {
      const kept = await put<Uploaded>(`file/?${query}`, file);
      this.#id = kept.upload;
      changed(kept);
    } catch (error) {
      this.blame([{ field: this.name, what: messageOf(error) }]);
    }
  }
}
