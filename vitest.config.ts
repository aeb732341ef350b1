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
    // Many tests wait for builds and browsers that they have started: more of them than cores keeps those busy.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
