import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { pages } from '../../libs/page/build.ts';
import { bundled } from '../../scripts/bundled.ts';
import { serviceWorker } from './build/serviceWorker.ts';

const source = resolve(import.meta.dirname, 'src');

export default defineConfig({
  root: source,
  base: '/client/',
  publicDir: resolve(import.meta.dirname, 'public'),
  plugins: [pages(source), serviceWorker(source), bundled('client')],
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/client'),
    emptyOutDir: true,
    target: ['es2022', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // files of our own origin: style-src and img-src stay as narrow as they are
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: {
    name: 'client',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
