import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

export default defineConfig({
  root: resolve(here, 'src'),
  publicDir: resolve(here, 'public'),
  build: {
    outDir: resolve(here, '../../dist/portal'),
    emptyOutDir: true,
    target: ['es2022', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: [resolve(here, 'src/index.html'), resolve(here, 'src/enroll/index.html')],
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: {
    name: 'portal',
    root: here,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    passWithNoTests: true,
  },
});
