import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build, type Plugin as Loader } from 'esbuild';
import type { Plugin, Rollup } from 'vite';

type Bundle = Rollup.OutputBundle;

/**
 * Puts each page's style sheet and script into the page itself: the first view is one file, so that on a slow line it
 * waits for one answer only. What is loaded later stays a file, and may therefore import nothing.
 *
 * The policy of the pages names what was put in by its hash. `inline.map`, beside the app's folder, has the hashes in the
 * form that nginx includes into a `map`: a line each for `script` and `style`.
 */
export function inline(): Plugin {
  const inside = { script: new Set<string>(), style: new Set<string>() };
  return {
    name: 'selfenroll-inline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const used = new Set<string>();
        const scripts = new Map<string, string>();
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = Buffer.from(file.source).toString();
          for (const [, name = ''] of html.matchAll(/<script [^>]*src="\/(assets\/[^"]+)"/g))
            if (!scripts.has(name)) scripts.set(name, await whole(name, bundle, used));
          file.source = html
            .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
            .replace(/<script [^>]*src="\/(assets\/[^"]+)"><\/script>/g, (_tag, name: string) =>
              element('script', ' type="module"', scripts.get(name) ?? ''),
            )
            .replace(/<link rel="stylesheet"[^>]*href="\/(assets\/[^"]+)">/g, (_tag, name: string) => {
              used.add(name);
              return element('style', '', styleOf(bundle, name));
            });
        }
        for (const name of used) delete bundle[name];
      },
    },
    writeBundle({ dir = '' }) {
      const lines = Object.entries(inside).map(
        ([name, hashes]) => `${name} "${[...hashes].sort().join(' ')}";\n`,
      );
      writeFileSync(resolve(dirname(dir), 'inline.map'), lines.join(''));
    },
  };

  function element(name: 'script' | 'style', attributes: string, content: string): string {
    const text = content.trim().replaceAll(`</${name}`, `<\\/${name}`);
    inside[name].add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    return `<${name}${attributes}>${text}</${name}>`;
  }
}

function styleOf(bundle: Bundle, name: string): string {
  const sheet = bundle[name];
  if (sheet?.type !== 'asset') throw new Error(`No style sheet ${name}`);
  return Buffer.from(sheet.source).toString();
}

/** The chunk with all that it imports at once. @param used gets the names of what went in */
async function whole(entry: string, bundle: Bundle, used: Set<string>): Promise<string> {
  const chunks: Loader = {
    name: 'chunks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path, kind, importer }) => {
        const name = importer === '' ? path : `${dirname(importer)}/${path}`.replace('/./', '/');
        const chunk = bundle[name];
        if (kind !== 'dynamic-import') return { path: name, namespace: 'chunk' };
        if (chunk?.type !== 'chunk' || chunk.imports.length > 0)
          throw new Error(
            `${name} is loaded later and would bring a second ${chunk?.type} of what is in the page`,
          );
        return { path: `/${name}`, external: true };
      });
      onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => {
        const chunk = bundle[path];
        if (chunk?.type !== 'chunk') throw new Error(`No chunk ${path}`);
        used.add(path);
        return { contents: chunk.code };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['es2022', 'safari15.4'],
    plugins: [chunks],
  });
  return outputFiles[0]?.text ?? '';
}
