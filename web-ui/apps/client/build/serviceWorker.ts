import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';

/**
 * Adds `sw.js`, one file without imports and always at the same address, that knows by name which files make up the
 * shell of this very build.
 */
export function serviceWorker(source: string): Plugin {
  let files: string;
  let base: string;
  return {
    name: 'selfenroll-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      files = config.publicDir;
      base = config.base;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const hash = createHash('sha256');
        const built = Object.values(bundle).filter((file) => !/^index(\.\w+)?\.html$/.test(file.fileName));
        for (const file of Object.values(bundle))
          hash.update(file.type === 'chunk' ? file.code : file.source);
        const still = readdirSync(files);
        for (const name of still) hash.update(readFileSync(resolve(files, name)));
        const shell = [base, ...[...built.map((file) => file.fileName), ...still].map((name) => base + name)];
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: await bundled(resolve(source, 'worker/sw.ts'), {
            __SHELL__: JSON.stringify(shell),
            __VERSION__: JSON.stringify(hash.digest('hex').slice(0, 16)),
          }),
        });
      },
    },
  };
}

async function bundled(entry: string, define: Record<string, string>): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      write: false,
      target: ['es2022', 'safari15.4'],
      rollupOptions: { input: entry, output: { format: 'iife', inlineDynamicImports: true } },
    },
  })) as Rollup.RollupOutput;
  return result.output[0].code;
}
