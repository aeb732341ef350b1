import process from 'node:process';
import { FaultError, formatFaults } from '../src/faults/fault.ts';
import { printable } from '../src/faults/printable.ts';
import { systemFault } from '../src/faults/systemFault.ts';

/**
 * Of every command: nothing that comes from a cell or a story steers the terminal or the log, and a full disk or a
 * missing right is a fault and no stack trace. That stays for mistakes in a program.
 */
export function plainOutput(): void {
  for (const name of ['log', 'error'] as const) {
    const print = console[name];
    console[name] = (...all: unknown[]) =>
      print(...all.map((each) => (typeof each === 'string' ? printable(each) : each)));
  }
  process.on('uncaughtException', (error) => {
    tell(error);
    process.exit(1);
  });
}

function tell(error: unknown): void {
  const found = systemFault(error);
  const faults = found ? [found] : error instanceof FaultError ? error.faults : [];
  if (faults.length === 0) console.error(error);
  else if (process.argv.includes('--json')) console.log(JSON.stringify({ ok: false, faults }));
  else console.error(formatFaults(faults));
}
