import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Loaded into a measured program before its own code: says at its end what it has used. In JavaScript, so that
 * nothing has to be loaded for it that the program may do without.
 */
process.on('exit', () => {
  const file = process.env['BENCH_USAGE'];
  if (!file) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const memory = ownPeak() ?? maxRSS;
  writeFileSync(file, JSON.stringify({ memory, cpu: (userCPUTime + systemCPUTime) / 1000 }));
});

/**
 * In kilobytes; what the kernel says at the end of a process may be what its parent held when it was started.
 * @returns {number | null} null where there is no such file
 */
function ownPeak() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) || null;
  } catch {
    return null;
  }
}
