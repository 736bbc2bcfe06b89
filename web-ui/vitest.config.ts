import { defineConfig } from 'vitest/config';

/** Every app and lib is a project with its own vite or vitest configuration; the summary is one JSON file. */
export default defineConfig({
  test: {
    // Tests wait for the browser as much as they compute, so two at a time fit two cores.
    maxWorkers: 2,
    minWorkers: 1,
    projects: ['apps/*/vite.config.ts', 'libs/*/vitest.config.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'target/test-results.json' },
  },
});
