import process from 'node:process';
import fc from 'fast-check';

/** The same cases in every run, so that failures repeat; FC_SEED=<number> tries others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 1) });
