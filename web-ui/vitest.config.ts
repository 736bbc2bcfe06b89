import { defineConfig } from 'vitest/config';

/** Every app and lib is a project with its own vite or vitest configuration; the summary is one JSON file. */
export default defineConfig({
  test: {
    projects: ['apps/*/vite.config.ts', 'libs/*/vitest.config.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'target/test-results.json' },
  },
});
