/** Enters the addresses of a story. */
export function approveCommand(story: string): string {
  return `npm run approve -- ${story}`;
}
