import { defineConfig } from 'vitest/config';
import { bundled } from '../../scripts/bundled.ts';

export default defineConfig({
  base: '/admin/',
  esbuild: { jsx: 'automatic' },
  plugins: [bundled('admin')],
  build: {
    outDir: '../../dist/admin',
    emptyOutDir: true,
    target: 'es2022',
    // The CSP allows neither data: fonts nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: {
    name: 'admin',
    include: ['test/**/*.test.ts', ...(process.env.SHOTS ? ['test/browser/pictures.ts'] : [])],
    globalSetup: 'test/build.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
