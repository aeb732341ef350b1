/** A comment or description on GitHub has room for 65,536 characters. */
export const COMMENT = 60_000;

/**
 * A report as a comment: whole where it fits, else its beginning, which says so.
 * @param whole where all of it is: `the artifact \`release\` of this run`
 */
export function cutMarkdown(text: string, whole: string, most = COMMENT): string {
  if (text.length <= most) return text;
  const head = text.slice(0, text.lastIndexOf('\n', most) + 1);
  const lines = text.split('\n').length - head.split('\n').length;
  const said = `**Cut off here: ${lines.toLocaleString('en-GB')} more lines of this report are in ${whole}.**`;
  return `${head}\n${said}\n`;
}
