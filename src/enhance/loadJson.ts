/** Files that were loaded, by address. */
const loaded = new Map<string, Promise<unknown>>();

/**
 * Loads a file once, however many ask for it.
 * @throws where it cannot be loaded; it is tried again the next time
 */
export function loadJson(address: string): Promise<unknown> {
  const loading = loaded.get(address) ?? fetchFile(address).then((answer) => answer.json());
  loaded.set(address, loading);
  loading.catch(() => loaded.delete(address));
  return loading;
}

/** @throws also where there is no such file */
export async function fetchFile(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
