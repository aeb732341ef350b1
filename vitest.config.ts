import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Describe, it and expect are imported by each test, so that a file can be read by itself.
    globals: false,
    // Tests start hundreds of commands, which need not make the same of the engine's files again: as builds do.
    env: { NODE_COMPILE_CACHE: path.join(import.meta.dirname, '.standfirst/compiled') },
    setupFiles: 'src/test/seed.ts',
    globalSetup: 'src/test/globalSetup.ts',
    // Files of one worker share the modules that they import: nothing of the engine changes after it is loaded.
    isolate: false,
    // Many tests wait for builds and browsers that they have started: more of them than cores keeps those busy.
    maxWorkers: 3,
    // Only what hangs takes as long: no test measures time, however busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
