import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const BUNDLED = resolve(import.meta.dirname, '../target/bundled');

/**
 * Writes down which packages an app's build took files from, one `name@version` a line: what of all that is installed
 * gets shipped. `./dev sbom` looks each of them up in the bill of materials.
 */
export function bundled(app: string): Plugin {
  return {
    name: 'selfenroll-bundled',
    apply: 'build',
    generateBundle(_options, bundle) {
      const packages = new Set<string>();
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') for (const module of Object.keys(file.modules)) add(module, packages);
      mkdirSync(BUNDLED, { recursive: true });
      writeFileSync(resolve(BUNDLED, `${app}.txt`), [...packages].sort().join('\n'));
    },
  };
}

function add(module: string, packages: Set<string>) {
  const [, folder, name] = /^\0?(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(module) ?? [];
  if (!folder) return;
  packages.add(`${name}@${JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version}`);
}
