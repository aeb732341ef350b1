/** Puts choices behind the addresses of an embed in code to paste, and of its pinned form. */
export function withQuery(code: string, address: string, query: string): string {
  const asked = code.replaceAll(
    /("?)(https?:\/\/[^\s"?]*\/)(?=["\s]|$)/g,
    (all, quote: string, found: string) => {
      if (!new URL(found).pathname.startsWith(address)) return all;
      return all + (quote ? query.replaceAll('&', '&amp;') : query);
    },
  );
  // A frame whose colour scheme is not the page's would get an opaque ground.
  return query.includes('transparent') ? asked.replace(';border:0', ';border:0;color-scheme:normal') : asked;
}
