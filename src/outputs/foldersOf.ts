/** The folders of files by their addresses, the site's own first. */
export function foldersOf(files: readonly string[]): string[] {
  const folders = new Set(['']);
  const add = (folder: string) => {
    if (folders.has(folder)) return;
    add(parentOf(folder));
    folders.add(folder);
  };
  for (const file of files) add(parentOf(file));
  return [...folders];
}

function parentOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}
