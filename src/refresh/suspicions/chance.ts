/** What is less likely than this is no chance, however many periods and columns are looked at. */
export const RARE = 1e-4;

/** The chance of so many hits or more, of so many that each hit with this probability. */
export function chanceOf(hits: number, of: number, probability: number): number {
  const p = Math.min(Math.max(probability, 1e-12), 1 - 1e-12);
  // Logarithms, since hundreds of misses have a chance that no number holds.
  let log = of * Math.log(1 - p);
  let chance = 0;
  for (let count = 0; count <= of; count += 1) {
    if (count >= hits) chance += Math.exp(log);
    log += Math.log(((of - count) / (count + 1)) * (p / (1 - p)));
  }
  return chance;
}
