import { resolve } from 'node:path';
import { build } from 'vite';

/** Where the tests find the console, built from the sources as they are now; dist/ is left alone. */
export const BUILT = resolve(import.meta.dirname, '../../../target/admin');

/** With React as it is shipped: the test runner's own NODE_ENV would bring its development build. */
export default async function setup(): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root: resolve(import.meta.dirname, '..'),
      configFile: resolve(import.meta.dirname, '../vite.config.ts'),
      logLevel: 'error',
      mode: 'production',
      build: { outDir: BUILT, manifest: true },
    });
  } finally {
    process.env.NODE_ENV = before;
  }
}
