/** A file of the newsroom's frame, from the root of the site: with a digest in its name, caches may keep it for ever. */
export function framePath(name: string, digest: string): string {
  const [, stem = name, ending = ''] = /^(.*)(\.\w+)$/.exec(name) ?? [];
  return `/frame/${stem}.${digest.slice(0, 10)}${ending}`;
}
