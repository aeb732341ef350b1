const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO date as the page prints it, the same on every machine: `8 October 2024`. */
export function formatDate(iso: string): string {
  return format.format(new Date(iso));
}
