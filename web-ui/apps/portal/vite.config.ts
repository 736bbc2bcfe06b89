import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { pages } from '../../libs/page/build.ts';
import { inline } from '../../libs/page/inline.ts';
import { bundled } from '../../scripts/bundled.ts';

const source = resolve(import.meta.dirname, 'src');

export default defineConfig({
  root: source,
  plugins: [pages(source, 'form/portal.css'), inline(), bundled('portal')],
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/portal'),
    emptyOutDir: true,
    target: ['es2022', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // files of our own origin: style-src and img-src stay as narrow as they are
    rollupOptions: {
      input: {
        portal: resolve(source, 'index.html'),
        enroll: resolve(source, 'enroll/index.html'),
        notMe: resolve(source, 'not-me/index.html'),
        away: resolve(source, 'away/index.html'),
        missing: resolve(source, 'missing/index.html'),
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: {
    name: 'portal',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
