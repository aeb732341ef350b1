/** A page of another site, with an embed as an editor pastes it. */
export interface Host {
  readonly id: string;
  readonly name: string;
  readonly css: string;
}

const PLAIN =
  ':root{background:#fff;color:#111}body{margin:1rem auto;max-width:42rem;padding:0 1rem;font:1rem/1.5 Georgia,serif}';

export const HOSTS: readonly Host[] = [
  { id: 'plain', name: 'Plain page', css: PLAIN },
  { id: 'narrow', name: 'Narrow column, 260 px', css: `${PLAIN}body{width:260px;padding:0}` },
  {
    id: 'dark',
    name: 'Dark page',
    css: `${PLAIN}:root{color-scheme:dark;background:#111;color:#eee}a{color:#9cf}`,
  },
  {
    id: 'resets',
    name: 'Page with heavy resets',
    css: `${PLAIN}*{all:revert;box-sizing:border-box;margin:0;padding:0;border:0;font-size:100%;line-height:1;text-decoration:none;list-style:none}main>*{margin-bottom:1em}iframe,img{max-width:100%;max-height:400px;padding:8px;border:4px solid #c33}`,
  },
];

/** @param code as it was copied */
export function hostPage({ name, css }: Host, code: string, icon: string): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${name}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="${icon}">
<style>${css}</style></head>
<body><main><h1>${name}</h1>
<p>What stands above an embed on a page of another site.</p>
${code}
<p>What stands below.</p></main></body></html>
`;
}
