import { writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Loaded into a measured program before its own code: says at its end what it has used. In JavaScript, so that
 * nothing has to be loaded for it that the program may do without.
 */
process.on('exit', () => {
  const file = process.env['BENCH_USAGE'];
  if (!file) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ maxRSS, cpu: (userCPUTime + systemCPUTime) / 1000 }));
});
