/** Front matter and body of a story; null where there is no front matter. */
export function splitFrontMatter(
  text: string,
): { readonly front: string; readonly body: string; readonly bodyLine: number } | null {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(plain);
  if (!match) return null;
  const [whole, front = ''] = match;
  return { front, body: plain.slice(whole.length), bodyLine: whole.split('\n').length };
}
