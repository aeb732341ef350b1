/** What the list of areas takes, as `main>select` in an embed's style. */
const LIST = 52;

/**
 * Puts choices behind the addresses of an embed in code to paste, and of its pinned form.
 * @param bare what the code reserves where there is no title
 */
export function withQuery(code: string, address: string, query: string, bare = ''): string {
  const fitted =
    bare && query.includes('title=0') ? code.replace(/min-height:[^;]+/, `min-height:${bare}`) : code;
  const asked = fitted.replaceAll(
    /("?)(https?:\/\/[^\s"?]*\/)(?=["\s]|$)/g,
    (all, quote: string, found: string) => {
      if (!new URL(found).pathname.startsWith(address)) return all;
      return all + (quote ? query.replaceAll('&', '&amp;') : query);
    },
  );
  const roomy = query.includes('choose=1')
    ? asked
        .replace(
          /(<iframe[^>]* height=")(\d+)/,
          (_, start: string, height: string) => `${start}${Number(height) + LIST}`,
        )
        .replace(/min-height:([^;]+)/, `min-height:calc(${LIST}px + $1)`)
    : asked;
  // A clear embed is light to the browser, and a frame of another scheme gets an opaque ground.
  return query.includes('transparent') ? roomy.replace(';border:0', ';border:0;color-scheme:light') : roomy;
}
