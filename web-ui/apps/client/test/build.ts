import { resolve } from 'node:path';
import { build } from 'vite';

/** Where the tests find the app, built from the sources as they are now; dist/ is left alone. */
export const BUILT = resolve(import.meta.dirname, '../../../target/client');

export default async function setup(): Promise<void> {
  await build({
    configFile: resolve(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: BUILT },
  });
}
